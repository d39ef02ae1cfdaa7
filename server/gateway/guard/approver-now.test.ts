import * as v from "valibot";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { createTestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import type { FakeClock } from "../../appliance/testing/fake-clock.ts";
import { httpHandler } from "../../appliance/testing/http-handler.ts";
import { signIn } from "../../appliance/testing/sign-in.ts";
import { startStandIn } from "../../appliance/testing/start-stand-in.ts";
import { testClient } from "../../appliance/testing/test-client.ts";
import type { Answer, TestClient } from "../../appliance/testing/test-client.ts";
import { textMember } from "../../appliance/testing/text-member.ts";
import { openCaseOf, underCase } from "../../guard/testing/open-case.ts";
import { policyOf } from "../../guard/testing/policies.ts";
import { openStore } from "../../store/open-store.ts";
import type { Store } from "../../store/store.ts";
import { createNamesChanging } from "./names-changing.ts";

const USERS = "/api/v8.1/users";
const password = "a long enough password";

/** The gateway's callers, and the appliance itself, for those who go round it. */
let admin: TestClient;
let script: TestClient;
let round: TestClient;
let bea: string;
let advance: (ms: number) => void;
/** The method of the calls that the appliance carries out and then fails. */
let fails: string;
/** Runs while the appliance has such a call, before it carries it out. */
let before: () => Promise<void>;
let store: Store;
let clock: FakeClock;
let sweep: () => Promise<void>;
/** Runs while the appliance has an edit, which it refuses then. */
let meanwhile: (() => Promise<void>) | null;
let breakStore: (down: boolean) => void;
let client: TestClient;

beforeEach(async () => {
  [fails, meanwhile, before] = ["", null, async () => {}];
  store = await openStore({ memory: true });
  const appliance = await createTestAppliance();
  ({ clock } = appliance);
  ({ advance } = clock);
  const handle: typeof appliance.handle = async (request, from) => {
    const { method } = request;
    if (method === "PUT" && meanwhile !== null) {
      await meanwhile();
      return Response.json({}, { status: 400 });
    }
    if (method === fails) await before();
    const answer = await appliance.handle(request, from);
    return method === fails ? new Response(null, { status: 500 }) : answer;
  };
  const standIn = await startStandIn("8.1", {
    guard: { store, policy: policyOf({ exemptUsers: ["ada"] }) },
    appliance: { ...appliance, handle },
  });
  ({ breakStore, sweep } = standIn);
  onTestFinished(async () => {
    await standIn.close();
    await appliance.close();
    await store.close();
  });
  client = testClient(httpHandler(standIn.url));
  round = await signIn(testClient(appliance.handle), "ada");
  script = await signIn(client, "ada");
  const json = { name: "bea", password, role: "PortalAdmin" };
  bea = `${USERS}/${textMember(await script.send("POST", USERS, { json }), "id")}`;
});

/** A case that bea has approved. */
async function approved() {
  const { approve, use } = await waiting();
  await approve();
  return use;
}

/** A case that bea may approve. */
async function waiting() {
  admin = await signIn(client, "administrator");
  const opened = await openCaseOf(admin, { intent: "edit", userId: "1003", newRole: "PortalAdmin" });
  const id = textMember(opened, "id");
  const second = await signIn(client, "bea", password);
  const approve = async () =>
    expect((await second.send("POST", `/api/guard/cases/${id}/approve`)).status).toBe(200);
  const use = async () => {
    admin = await signIn(client, "administrator");
    const json = { role: "PortalAdmin" };
    const { status, body } = await admin.send("PUT", `${USERS}/1003`, { json, ...underCase(id) });
    return status === 403 ? body["caseState"] : status;
  };
  return { approve, use };
}

/** Has the list read anew. */
async function read(): Promise<void> {
  advance(15 * 60_000);
  admin = await signIn(client, "administrator");
  expect((await admin.send("GET", "/api/guard/users")).status).toBe(200);
}

test("an approval doesn't count after a deletion of which nobody knows whether it was carried out", async () => {
  const use = await approved();
  fails = "DELETE";
  expect((await script.send("DELETE", bea)).status).toBe(500);
  expect(await use()).toBe("waiting");
});

test.each([{ role: "ReadOnlyUser" }, { name: "beatrix" }])(
  "an approval doesn't count after its giver changed their own %j, though nobody knows whether that was carried out",
  async (json) => {
    const use = await approved();
    fails = "PUT";
    const own = await signIn(client, "bea", password);
    expect((await own.send("PUT", bea, { json })).status).toBe(500);
    fails = "";
    expect(await use()).toBe("waiting");
  },
);

test.each<readonly [string, string, () => Promise<Answer>]>([
  ["deleted", "DELETE", () => script.send("DELETE", bea)],
  ["made less", "PUT", () => script.send("PUT", bea, { json: { role: "ReadOnlyUser" } })],
])(
  "an approval doesn't count that is given while its giver is being %s, though nobody knows whether they were",
  async (_what, method, change) => {
    const { approve, use } = await waiting();
    [fails, before] = [method, approve];
    expect((await change()).status).toBe(500);
    fails = "";
    expect(await use()).toBe("waiting");
  },
);

test("nor does one that is given while a change of its giver goes on at a gateway that dies over it", async () => {
  const { approve, use } = await waiting();
  const id = bea.split("/").at(-1) ?? "";
  void createNamesChanging(store, clock).during({ decider: id }, () => new Promise(() => {}));
  await approve();
  expect(await use()).toBe("waiting");
  await approve();
  advance(121_000);
  await sweep();
  expect(await use()).toBe("waiting");
  await approve();
  expect(await use()).toBe(200);
});

test("with the store down nobody gives themselves another role, since approvals would outlive it", async () => {
  const use = await approved();
  const own = await signIn(client, "bea", password);
  breakStore(true);
  const answer = await own.send("PUT", bea, { json: { role: "ReadOnlyUser" } });
  expect(answer.problem).toBe("guard-unavailable");
  breakStore(false);
  expect(await use()).toBe(200);
});

test("an approval that is taken back while it is used isn't given back when the appliance refuses", async () => {
  const use = await approved();
  const second = await signIn(client, "bea", password);
  meanwhile = async () => {
    const used = (await second.send("GET", "/api/guard/cases?state=used")).body["results"];
    const [{ id }] = v.parse(v.tuple([v.object({ id: v.string() })]), used);
    expect((await second.send("POST", `/api/guard/cases/${id}/decline`)).problem).toBe("case-decided");
  };
  expect(await use()).toBe(400);
  meanwhile = null;
  expect(await use()).toBe("expired");
});

describe("what happens to who approved, round the gateway,", () => {
  test.each([
    ["a deletion", () => round.send("DELETE", bea)],
    ["a lower role", () => round.send("PUT", bea, { json: { role: "ReadOnlyUser" } })],
  ])("counts once the list was read: %s", async (_what, change) => {
    const use = await approved();
    round = await signIn(round, "ada");
    expect((await change()).status).toBeLessThan(300);
    await read();
    expect(await use()).toBe("waiting");
  });

  test("counts once a page was looked at that has them", async () => {
    const use = await approved();
    round = await signIn(round, "ada");
    await round.send("PUT", bea, { json: { role: "ReadOnlyUser" } });
    advance(1);
    await admin.send("GET", USERS);
    await admin.send("GET", "/api/guard/users");
    expect(await use()).toBe("waiting");
  });

  test("and what the list said before the approval doesn't", async () => {
    await round.send("PUT", bea, { json: { role: "ReadOnlyUser" } });
    await read();
    round = await signIn(round, "ada");
    await round.send("PUT", bea, { json: { role: "PortalAdmin" } });
    const use = await approved();
    expect(await use()).toBe(200);
  });

  test("and a list that still has them as they were leaves the approval as it is", async () => {
    const use = await approved();
    await read();
    expect(await use()).toBe(200);
  });
});
