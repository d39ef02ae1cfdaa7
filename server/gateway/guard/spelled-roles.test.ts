import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import { httpHandler } from "../../appliance/testing/http-handler.ts";
import { signIn } from "../../appliance/testing/sign-in.ts";
import { startStandIn } from "../../appliance/testing/start-stand-in.ts";
import type { StandIn } from "../../appliance/testing/start-stand-in.ts";
import { testClient } from "../../appliance/testing/test-client.ts";
import type { TestClient } from "../../appliance/testing/test-client.ts";
import { defaultPolicy } from "../../calls/policy.ts";
import { caseHeader, openCaseOf } from "../../guard/testing/open-case.ts";
import { openStore } from "../../store/open-store.ts";
import type { Store } from "../../store/store.ts";

const USERS = "/api/v8.1/users";

let store: Store;
let standIn: StandIn;
let admin: TestClient;
/** New accounts and changes that reached the appliance, which takes a role in any spelling. */
let reached: string[];

beforeEach(async () => {
  reached = [];
  const appliance = await createTestAppliance();
  store = await openStore({ memory: true });
  standIn = await startStandIn("8.1", {
    guard: { store, policy: defaultPolicy },
    appliance: {
      ...appliance,
      handle: async (request, peer) => {
        const body = await request.clone().text();
        if (!body.includes('"role"') && !body.includes("recreate")) return appliance.handle(request, peer);
        reached.push(body);
        return Response.json({ id: "2000", name: "zoe", token: "t" }, { status: 201 });
      },
    },
  });
  admin = await signIn(testClient(httpHandler(standIn.url)), "administrator");
});
afterEach(async () => {
  await standIn.close();
  await standIn.appliance.close();
  await store.close();
});

async function reasonsOf(event: string) {
  const rows = await store.read((db) =>
    db.selectFrom("audit").select(["event", "reason"]).orderBy("seq").execute(),
  );
  return rows.filter((row) => row.event === event).map(({ reason }) => reason);
}

test.each(["portaladmin", "PORTALADMIN", "Portal administrator", " PortalAdmin"])(
  "a new account with the role %s is an administrator's",
  async (role) => {
    expect((await admin.send("POST", USERS, { json: { name: "zoe", role } })).problem).toBe("case-required");
    const opened = await openCaseOf(admin, { intent: "create", userName: "zoe", newRole: role });
    expect(opened.body["state"]).toBe("waiting");
    expect(reached).toEqual([]);
  },
);

/** Words that no product documents: an appliance may read them as its administrator's. */
const UNKNOWN = ["admin", "Administrator", "Owner", "Portal Owner", "PortalAdmins"];

test.each(UNKNOWN)(
  "the role %s, which isn't known here, takes what an administrator's takes",
  async (role) => {
    const another = { name: "olivia", role };
    expect((await admin.send("POST", USERS, { json: { name: "zoe", role } })).problem).toBe("case-required");
    expect((await admin.send("PUT", `${USERS}/1001`, { json: another })).problem).toBe("case-required");
    const made = await openCaseOf(admin, { intent: "create", userName: "zoe", newRole: role });
    const edited = await openCaseOf(admin, { intent: "edit", userId: "1001", newRole: role });
    expect([made.body["state"], edited.body["state"]]).toEqual(["waiting", "waiting"]);
    expect(reached).toEqual([]);
    expect(await reasonsOf("case-required")).toEqual([`create ${role}`, `edit ${role}`]);
  },
);

test.each([
  ["PortalOperator", "PortalOperator"],
  ["Restore Operator", "RestoreOperator"],
  ["readonlyuser", "ReadOnlyUser"],
])(
  "a new account with the role %s takes no case, and the appliance and the record have it as %s",
  async (role, word) => {
    expect((await admin.send("POST", USERS, { json: { name: "zoe", role } })).status).toBe(201);
    expect(reached).toEqual([JSON.stringify({ name: "zoe", role: word })]);
    expect(await reasonsOf("create-user")).toEqual([word]);
  },
);

test.each(["0", "1", "", "PortalAdmin,ReadOnlyUser", "PortalAdmi\u0000n", "PortalAdm\u0131n"])(
  "the role %j is none, for a new account and for an old one",
  async (role) => {
    for (const [method, path] of [
      ["POST", USERS],
      ["PUT", `${USERS}/1001`],
    ] as const)
      expect((await admin.send(method, path, { json: { name: "olivia", role } })).problem).toBe(
        "bad-request",
      );
    expect(reached).toEqual([]);
  },
);

test("a set-up is one as the vendor's own examples write it", async () => {
  const header = await caseHeader(admin, { intent: "setUp", userId: "1001" });
  const json = { recreate: "false" };
  const answer = await admin.send("POST", `${USERS}/1001/enableMfa`, { json, ...header });
  expect([answer.status, reached]).toEqual([201, ['{"recreate":"false"}']]);
});
