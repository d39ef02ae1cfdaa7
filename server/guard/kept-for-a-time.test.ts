import { afterEach, describe, expect, test } from "vitest";
import { textMember } from "../appliance/testing/text-member.ts";
import { ask, NAME, openCase, ownBrowser, pick } from "./requests/testing/play.ts";
import { azurePlacesOnEngines, type Place } from "./testing/places.ts";
import { policyOf } from "./testing/policies.ts";

const DAY = 24 * 3_600_000;
let place: Place;
afterEach(() => place.close());

describe.each(azurePlacesOnEngines)("what is kept about people, on %s,", (_, open) => {
  const count = (table: "guard_requests" | "guard_alarms" | "guard_cases") =>
    place.store.read(async (db) => (await db.selectFrom(table).select("user_id").execute()).length);

  async function kept() {
    await place.sweep();
    return {
      requests: await count("guard_requests"),
      alarms: await count("guard_alarms"),
      cases: await count("guard_cases"),
    };
  }

  test("goes by itself: a request after a day, an impostor after 30, a case after 400", async () => {
    place = await open(policyOf({}));
    const { browser } = await ownBrowser(place);
    const agent = await place.signIn("administrator");
    const { asked } = await ask(place, browser);
    const { id } = await pick(agent, textMember(asked, "number"));
    const opened = await openCase(agent, place.keyOf(NAME), id);
    await agent.send("POST", `/api/guard/cases/${opened.id}/end`, {
      json: { outcome: "impostor", note: "" },
    });
    const all = await kept();
    expect(all).toMatchObject({ requests: 1, alarms: 1, cases: 1 });
    place.advance(DAY);
    expect(await kept()).toEqual(all);
    place.advance(1);
    expect(await kept()).toEqual({ ...all, requests: 0 });
    place.advance(29 * DAY - 1);
    expect(await kept()).toEqual({ ...all, requests: 0 });
    place.advance(1);
    expect(await kept()).toEqual({ ...all, requests: 0, alarms: 0 });
    place.advance(370 * DAY - 1);
    expect(await kept()).toEqual({ ...all, requests: 0, alarms: 0 });
    place.advance(1);
    expect(await kept()).toEqual({ requests: 0, alarms: 0, cases: 0 });
  });
});
