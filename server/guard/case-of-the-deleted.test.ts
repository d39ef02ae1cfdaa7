import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { TestClient } from "../appliance/testing/test-client.ts";
import { textMember } from "../appliance/testing/text-member.ts";
import { caseHeader, openCaseOf } from "./testing/open-case.ts";
import { places } from "./testing/places.ts";
import type { Place } from "./testing/places.ts";
import { policyOf } from "./testing/policies.ts";

describe.each(Object.entries(places))("an account that is deleted (%s)", (_, open) => {
  let place: Place;
  let admin: TestClient;
  beforeEach(async () => {
    place = await open(policyOf({ approval: "never" }));
    admin = await place.signIn("administrator");
  });
  afterEach(() => place.close());

  const remove = async (userName: string) => {
    const userId = place.keyOf(userName);
    const header = await caseHeader(admin, { intent: "delete", userId });
    expect((await admin.send("DELETE", `${place.users}/${userId}`, header)).status).toBe(204);
  };

  test("ends what it opened, and what others opened about it, and nothing else", async () => {
    const ada = await place.signIn("ada");
    const turnOff = (by: TestClient, userName: string) =>
      openCaseOf(by, { intent: "turnOff", userId: place.keyOf(userName) });
    const own = await turnOff(ada, "ravi");
    const about = await turnOff(admin, "ada");
    const others = await turnOff(admin, "ravi");
    await remove("ada");
    const states = [own, about, others].map(
      async (one) => (await admin.send("GET", `/api/guard/cases/${textMember(one, "id")}`)).body["state"],
    );
    expect(await Promise.all(states)).toEqual(["ended", "ended", "open"]);
  });
});
