import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import type { TestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import { httpHandler } from "../../appliance/testing/http-handler.ts";
import { signIn } from "../../appliance/testing/sign-in.ts";
import { startStandIn } from "../../appliance/testing/start-stand-in.ts";
import type { StandIn } from "../../appliance/testing/start-stand-in.ts";
import { testClient } from "../../appliance/testing/test-client.ts";
import type { TestClient } from "../../appliance/testing/test-client.ts";
import { policyOf } from "../../guard/testing/policies.ts";
import { openStore } from "../../store/open-store.ts";
import type { Store } from "../../store/store.ts";

const path = (id: string) => `/api/v8.1/users/${id}`;
const [OLIVIA, ADA] = ["1001", "1004"];

let store: Store;
let appliance: TestAppliance;
let standIn: StandIn;
/** The changes that reach the appliance. */
let seen: string[];
/** What the appliance makes of an account that is asked for. */
let told: (json: object) => object;

beforeEach(async () => {
  [seen, told] = [[], (json) => json];
  store = await openStore({ memory: true });
  appliance = await createTestAppliance();
  const handle: TestAppliance["handle"] = async (request, peer) => {
    const { pathname } = new URL(request.url);
    if (request.method !== "GET" && pathname.includes("/users")) seen.push(`${request.method} ${pathname}`);
    const answer = await appliance.handle(request, peer);
    const isOfOne = request.method === "GET" && /\/users\/\w+$/.test(pathname);
    return isOfOne ? Response.json(told(await answer.json())) : answer;
  };
  const guard = { store, policy: policyOf({ roles: { helpDesk: { users: ["desk-*"] } } }) };
  standIn = await startStandIn("8.1", { guard, appliance: { ...appliance, handle } });
});
afterEach(async () => {
  await standIn.close();
  await appliance.close();
  await store.close();
});

const enter = (name: string): Promise<TestClient> => signIn(testClient(httpHandler(standIn.url)), name);

test.each([{ role: "PortalAdmin" }, { name: "eve" }, { type: "IdentityProvider" }])(
  "who was an administrator at the sign-in and is none now doesn't change their own %j",
  async (json) => {
    const ada = await enter("ada");
    told = (one) => ({ ...one, role: "PortalOperator" });
    expect((await ada.send("PUT", path(ADA), { json })).problem).toBe("not-allowed");
    expect(seen).toEqual([]);
    const password = { password: "a long enough password" };
    expect((await ada.send("PUT", path(ADA), { json: password })).status).toBe(200);
  },
);

test.each([
  ["POST", "/disableMfa", undefined],
  ["POST", "/enableMfa", {}],
  ["PUT", "", { password: "a long enough password" }],
  ["DELETE", "", undefined],
])("a look-up that tells nobody is no answer to %s %s of oneself", async (method, action, json) => {
  const olivia = await enter("olivia");
  told = () => ({});
  const init = json === undefined ? {} : { json };
  const answer = await olivia.send(method, `${path(OLIVIA)}${action}`, init);
  expect(answer).toMatchObject({ status: 502, problem: "upstream-failed" });
  expect(seen).toEqual([]);
});

test("people may send their own account back as they got it, with another description", async () => {
  const olivia = await enter("olivia");
  const { body } = await olivia.send("GET", path(OLIVIA));
  expect(body).toMatchObject({ type: "Internal", role: "PortalOperator" });
  // Whether it takes them is the appliance's affair.
  await olivia.send("PUT", path(OLIVIA), { json: { ...body, description: "second floor" } });
  expect(seen).toEqual([`PUT ${path(OLIVIA)}`]);
  const other = { ...body, type: "IdentityProvider" };
  expect((await olivia.send("PUT", path(OLIVIA), { json: other })).problem).toBe("not-allowed");
});

test("a name by which the policy gives oneself fewer rights never reaches the appliance", async () => {
  const ada = await enter("ada");
  const refused = await ada.send("PUT", path(ADA), { json: { name: "desk-9", password: "a long password" } });
  expect([refused.status, refused.problem]).toEqual([409, "conflict"]);
  expect(seen).toEqual([]);
  expect((await ada.send("PUT", path(ADA), { json: { name: "zoe" } })).status).toBe(200);
  expect(seen).toEqual([`PUT ${path(ADA)}`]);
});
