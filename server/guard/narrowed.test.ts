import { afterEach, describe, expect, test } from "vitest";
import { TEST_DEMO_PASSWORD } from "../appliance/testing/create-test-appliance.ts";
import { openCaseOf } from "./testing/open-case.ts";
import { azurePlaces, places, type Place } from "./testing/places.ts";
import { policyOf } from "./testing/policies.ts";

const integrationAccounts = ["robot"];
const narrowed = {
  helpDesk: policyOf({ integrationAccounts, roles: { helpDesk: { users: ["ad*"] } } }),
  self: policyOf({
    integrationAccounts,
    roles: { helpDesk: { roles: ["PortalAdmin"] }, self: { users: ["ada"] } },
  }),
};
let place: Place;
afterEach(() => place.close());

describe.each(azurePlaces)("what an administrator reads whom the policy narrows, on %s,", (where, open) => {
  const isGateway = where === "the gateway";
  const all = ["users", "users/export", "users/selectable", "cases", "audit"];

  test.each([
    ["helpDesk", ["audit"], 7, 200],
    ["self", all, isGateway ? 7 : 1, isGateway ? 200 : 403],
  ] as const)("to %s", async (role, withheld, listed, status) => {
    place = await open(narrowed[role]);
    const ada = await place.signIn("ada");
    const accounts = role === "self" ? [] : integrationAccounts;
    const { body: policy } = await ada.send("GET", "/api/guard/policy");
    expect(policy).toMatchObject({ role, integrationAccounts: accounts });
    expect((await ada.send("GET", place.users)).body["totalCount"]).toBe(listed);
    expect((await ada.send("GET", `${place.users}/1001`)).status).toBe(status);
    for (const path of all)
      expect([path, (await ada.send("GET", `/api/guard/${path}`)).problem === "not-allowed"]).toEqual([
        path,
        withheld.some((one) => one === path),
      ]);
    const opened = (intent: string) => openCaseOf(ada, { intent, userId: "1001" });
    expect((await opened("turnOff")).problem).toBe("not-allowed");
    expect((await opened("setUp")).problem).toBe(role === "self" ? "not-allowed" : undefined);
  });
});

describe.each(["helpDesk", "self"] as const)("who is narrowed to %s at the embedded appliance", (role) => {
  const send = async (method: string, path: string, json?: object) => {
    const ada = await place.signIn("ada");
    const { status, problem } = await ada.send(
      method,
      `${place.users}${path}`,
      json === undefined ? {} : { json },
    );
    return problem ?? status;
  };

  test("makes, edits and deletes nobody, and changes of their own neither name nor role", async () => {
    place = await places["the embedded appliance"](narrowed[role]);
    const own = `/${place.keyOf("ada")}`;
    const made = { name: "zoe", password: "a long enough password", role: "ReadOnlyUser" };
    for (const [method, path, json] of [
      ["POST", "", made],
      ["PUT", "/1001", { description: "hello" }],
      ["PUT", "/4711", {}],
      ["PUT", own, { name: "zoe" }],
      ["PUT", own, { role: "PortalOperator" }],
      ["DELETE", "/1001", undefined],
      ["DELETE", own, undefined],
    ] as const)
      expect([method, path, await send(method, path, json)]).toEqual([method, path, "not-allowed"]);
    for (const json of [{ description: "hello" }, { password: TEST_DEMO_PASSWORD }])
      expect(await send("PUT", own, json)).toBe(200);
  });
});
