import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { TestClient } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { openCaseOf } from "./testing/open-case.ts";
import { azurePlaces, places } from "./testing/places.ts";
import type { Place } from "./testing/places.ts";
import { policyOf } from "./testing/policies.ts";

const members = { approval: "always" };

describe.each(azurePlaces)("cases that wait for the reader's decision (%s)", (_, open) => {
  let place: Place;
  let admin: TestClient;
  const start = async (more: object = {}) => {
    place = await open(policyOf({ ...members, ...more }));
    admin = await place.signIn("administrator");
  };
  beforeEach(() => start());
  afterEach(() => place.close());

  const decidable = async (who: TestClient) => {
    const { body } = await who.send("GET", "/api/guard/cases?decidable=true&limit=1");
    return [body["totalCount"], JSON.stringify(body["results"])];
  };

  test("are those of others, about others, that still wait", async () => {
    const ada = await place.signIn("ada");
    await openCaseOf(admin, { intent: "turnOff", userId: place.keyOf("ada") });
    await openCaseOf(ada, { intent: "turnOff", userId: place.keyOf("ravi") });
    const asked = await openCaseOf(admin, { intent: "turnOff", userId: place.keyOf("olivia") });
    expect(await decidable(ada)).toEqual([1, expect.stringContaining('"userName":"olivia"')]);
    expect(await decidable(admin)).toEqual([1, expect.stringContaining('"openedBy":"ada"')]);
    expect((await ada.send("GET", "/api/guard/cases?state=waiting")).body["totalCount"]).toBe(3);
    await ada.send("POST", `/api/guard/cases/${textMember(asked, "id")}/approve`);
    expect(await decidable(ada)).toEqual([0, "[]"]);
    place.advance(30 * 60_000);
    expect(await decidable(await place.signIn("administrator"))).toEqual([0, "[]"]);
  });

  test.each([
    ["the account of a script", { exemptUsers: ["ada"] }],
    ["the help desk", { roles: { helpDesk: { users: ["ada"] } } }],
  ])("are none for %s", async (_who, more) => {
    await place.close();
    await start(more);
    await openCaseOf(admin, { intent: "turnOff", userId: place.keyOf("olivia") });
    expect(await decidable(await place.signIn("ada"))).toEqual([0, "[]"]);
  });
});

const narrowed = policyOf({ roles: { helpDesk: { users: ["ada"] }, self: { users: ["ravi"] } } });

test.each(Object.entries(places))(
  "the help desk sees a case that its list shows, and who looks after themselves sees none, on %s",
  async (_, open) => {
    const place = await open(narrowed);
    const opened = await openCaseOf(await place.signIn("administrator"), {
      intent: "recreate",
      userId: place.keyOf("olivia"),
    });
    const path = `/api/guard/cases/${textMember(opened, "id")}`;
    const desk = await place.signIn("ada");
    const { body } = await desk.send("GET", `/api/guard/cases?userId=${place.keyOf("olivia")}`);
    expect(body["results"]).toEqual([(await desk.send("GET", path)).body]);
    for (const who of ["olivia", "ravi"])
      expect((await (await place.signIn(who)).send("GET", path)).problem).toBe("not-found");
    await place.close();
  },
);
