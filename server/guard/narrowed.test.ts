import { afterEach, describe, expect, test } from "vitest";
import type { SendInit } from "../appliance/testing/test-client.ts";
import { TEST_DEMO_PASSWORD } from "../appliance/testing/create-test-appliance.ts";
import { azurePlaces, recordOf } from "./testing/places.ts";
import type { Place } from "./testing/places.ts";
import { policyOf } from "./testing/policies.ts";

/** Administrators of the appliance all of them; the policy says what they may do. */
const narrowed = {
  helpDesk: { roles: { helpDesk: { users: ["ad*"] } } },
  self: { roles: { self: { users: ["ada"] } } },
};

describe.each(azurePlaces)("somebody whom the policy narrows, on %s", (_, open) => {
  let place: Place;
  afterEach(() => place.close());

  describe.each(Object.entries(narrowed))("to %s", (_role, policy) => {
    const send = async (method: string, path: string, init: SendInit = {}) => {
      const { status, problem } = await (
        await place.signIn("ada")
      ).send(method, `${place.users}${path}`, init);
      return problem ?? status;
    };

    test.each([
      ["a description", { description: "hello" }],
      ["a password", { password: "a long enough password" }],
      ["a name", { name: "olivia2" }],
      ["a role", { role: "PortalAdmin" }],
      ["nothing", {}],
    ])("gives nobody else %s", async (_what, json) => {
      place = await open(policyOf(policy));
      expect(await send("PUT", `/${place.keyOf("olivia")}`, { json })).toBe("not-allowed");
      expect(await send("PUT", "/4711", { json })).toBe("not-allowed");
    });

    test.each([
      ["name, which the policy may go by", { name: "zoe" }],
      ["role", { role: "PortalOperator" }],
    ])("doesn't change their own %s", async (_what, json) => {
      place = await open(policyOf(policy));
      expect(await send("PUT", `/${place.keyOf("ada")}`, { json })).toBe("not-allowed");
      expect((await (await place.signIn("ada")).send("GET", "/api/guard/policy")).body["role"]).toBe(_role);
    });

    test.each([
      ["description", { description: "hello" }],
      ["password", { password: TEST_DEMO_PASSWORD }],
    ])("changes their own %s", async (_what, json) => {
      place = await open(policyOf(policy));
      expect(await send("PUT", `/${place.keyOf("ada")}`, { json })).toBe(200);
    });

    test("makes and deletes nobody", async () => {
      place = await open(policyOf(policy));
      const json = { name: "zoe", password: "a long enough password", role: "ReadOnlyUser" };
      expect(await send("POST", "", { json })).toBe("not-allowed");
      for (const userName of ["olivia", "ada"])
        expect(await send("DELETE", `/${place.keyOf(userName)}`)).toBe("not-allowed");
    });
  });

  test("an administrator gives anybody a description, without a case, on record", async () => {
    place = await open(policyOf({}));
    const admin = await place.signIn("administrator");
    place.advance(301_000);
    const answer = await admin.send("PUT", `${place.users}/1001`, { json: { description: "hello" } });
    expect([answer.status, answer.body["description"]]).toEqual([200, "hello"]);
    expect((await recordOf(place)).at(-1)).toBe("edit-user done olivia");
  });
});
