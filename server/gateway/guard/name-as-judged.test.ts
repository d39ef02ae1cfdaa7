import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import type { TestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import { httpHandler } from "../../appliance/testing/http-handler.ts";
import { signIn } from "../../appliance/testing/sign-in.ts";
import { startStandIn } from "../../appliance/testing/start-stand-in.ts";
import type { StandIn } from "../../appliance/testing/start-stand-in.ts";
import { testClient } from "../../appliance/testing/test-client.ts";
import type { TestClient } from "../../appliance/testing/test-client.ts";
import { caseHeader } from "../../guard/testing/open-case.ts";
import { policyOf } from "../../guard/testing/policies.ts";
import { openStore } from "../../store/open-store.ts";
import type { Store } from "../../store/store.ts";

const OLIVIA = "/api/v8.1/users/1001";

let store: Store;
let appliance: TestAppliance;
let standIn: StandIn;
let admin: TestClient;
/** The bodies of changes as they reach the appliance. */
let seen: unknown[];
/** As the appliance tells it. */
let oliviasName: string;

beforeEach(async () => {
  seen = [];
  oliviasName = "olivia";
  store = await openStore({ memory: true });
  appliance = await createTestAppliance();
  const handle: TestAppliance["handle"] = async (request, peer) => {
    const isChange = request.method === "PUT" || request.url.endsWith("/users");
    if (isChange && request.method !== "GET") seen.push(await request.clone().json());
    if (request.method !== "GET") return appliance.handle(request, peer);
    const url = request.url.replace(encodeURIComponent(oliviasName), "olivia");
    const answer = await appliance.handle(new Request(url, { headers: request.headers }), peer);
    return Response.json(JSON.parse((await answer.text()).replaceAll('"olivia"', `"${oliviasName}"`)));
  };
  const guard = { store, policy: policyOf({ approval: "never" }) };
  standIn = await startStandIn("8.1", { guard, appliance: { ...appliance, handle } });
  admin = await signIn(testClient(httpHandler(standIn.url)), "administrator");
});
afterEach(async () => {
  await standIn.close();
  await appliance.close();
  await store.close();
});

const ANYWAY = [
  { role: "PortalOperator" },
  { role: "Portal Operator" },
  { type: "Internal" },
  { name: "olivia" },
];

test.each(ANYWAY)(
  "what the account had anyway doesn't go on, it may have been changed meanwhile: %j",
  async (had) => {
    const answer = await admin.send("PUT", OLIVIA, { json: { ...had, description: "second floor" } });
    expect(answer.status).toBe(200);
    expect(seen).toEqual([{ description: "second floor" }]);
  },
);

describe("an appliance that keeps names as they are written sees them", () => {
  test.each([
    ["full width", "\uff4flivia"],
    ["a blank behind", "olivia "],
    ["a blank before", " olivia"],
    ["a blank without a break", "olivia\u00a0"],
    ["a wide blank", "\u3000olivia"],
    ["an ordinal sign", "olivi\u00aa"],
  ])("not at all, where one with %s counts as unchanged", async (_what, name) => {
    const answer = await admin.send("PUT", OLIVIA, { json: { name, description: "second floor" } });
    expect(answer.status).toBe(200);
    expect(seen).toEqual([{ description: "second floor" }]);
  });

  test("not at all, though the account's is a spelling of its own", async () => {
    oliviasName = "\ufb01ona";
    expect((await admin.send("PUT", OLIVIA, { json: { name: "fiona" } })).problem).toBe("case-required");
    expect((await admin.send("PUT", OLIVIA, { json: { name: "\ufb01ona" } })).status).toBe(200);
    expect(seen).toEqual([{}]);
  });

  test.each(["ali\u200creza", "..", "a\u{1f600}"])(
    "not at all, though nobody could get it any more: %j",
    async (name) => {
      oliviasName = name;
      const answer = await admin.send("PUT", OLIVIA, { json: { name, description: "second floor" } });
      expect([answer.status, seen]).toEqual([200, [{ description: "second floor" }]]);
    },
  );

  test("as the record has the new one, of a case for the name alone", async () => {
    const json = { name: " \uff4civ " };
    expect((await admin.send("PUT", OLIVIA, { json })).problem).toBe("case-required");
    const under = (edits: readonly string[]) => caseHeader(admin, { intent: "edit", userId: "1001", edits });
    const other = await admin.send("PUT", OLIVIA, { json, ...(await under(["password"])) });
    expect(other.problem).toBe("case-required");
    expect((await admin.send("PUT", OLIVIA, { json, ...(await under(["name"])) })).status).toBe(200);
    expect(seen).toEqual([{ name: "liv" }]);
  });

  test("as the record has a new account's", async () => {
    const json = { name: " \uff5aoe", password: "a long enough password", role: "ReadOnlyUser" };
    expect((await admin.send("POST", "/api/v8.1/users", { json })).status).toBe(201);
    expect(seen).toEqual([{ ...json, name: "zoe" }]);
  });
});
