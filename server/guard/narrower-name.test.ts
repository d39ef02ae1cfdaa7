import { afterEach, describe, expect, test } from "vitest";
import { azurePlacesOnEngines } from "./testing/places.ts";
import type { Place } from "./testing/places.ts";
import { policyOf } from "./testing/policies.ts";
import { caseHeader } from "./testing/open-case.ts";

const byName = policyOf({ roles: { helpDesk: { users: ["desk-*"] }, self: { users: ["lonely*"] } } });
/** Only those who are named there administer. */
const byRole = policyOf({
  roles: { administrator: { users: ["administrator", "ada"] }, helpDesk: { roles: ["PortalAdmin"] } },
});

describe.each(azurePlacesOnEngines)("a name with fewer rights by the policy, on %s", (_, open) => {
  let place: Place;
  afterEach(() => place.close());

  test.each([
    ["the help desk's", byName, { name: "desk-9" }],
    ["the help desk's in another spelling", byName, { name: " D\u00c9SK-9 " }],
    ["one that is kept to itself, with a lower role", byName, { name: "lonely", role: "ReadOnlyUser" }],
    ["one that the policy doesn't know", byRole, { name: "zoe" }],
  ])("is taken by no administrator for themselves: %s", async (_what, policy, json) => {
    place = await open(policy);
    const path = `${place.users}/${place.keyOf("administrator")}`;
    const admin = await place.signIn("administrator");
    const answer = await admin.send("PUT", path, { json });
    expect([answer.status, answer.problem]).toEqual([409, "conflict"]);
    const { body } = await admin.send("GET", path);
    expect([body["name"], body["role"]]).toEqual(["administrator", "PortalAdmin"]);
    const again = await place.signIn("administrator");
    expect((await again.send("GET", "/api/guard/policy")).body["role"]).toBe("administrator");
  });

  test("may be given to somebody else, under a case; another name may be one's own", async () => {
    place = await open(policyOf({ roles: byName.roles, approval: "never" }));
    const admin = await place.signIn("administrator");
    const about = { intent: "edit", userId: place.keyOf("ada"), edits: ["name"] };
    const path = (userName: string) => `${place.users}/${place.keyOf(userName)}`;
    const given = { json: { name: "desk-9" }, ...(await caseHeader(admin, about)) };
    expect((await admin.send("PUT", path("ada"), given)).status).toBe(200);
    const own = await admin.send("PUT", path("administrator"), { json: { name: "chief" } });
    expect([own.status, own.body["name"]]).toEqual([200, "chief"]);
  });
});
