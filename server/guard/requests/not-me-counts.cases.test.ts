import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { TestClient } from "../../appliance/testing/test-client.ts";
import { textMember } from "../../appliance/testing/text-member.ts";
import { perTest } from "../../testing/per-test.ts";
import { places } from "../testing/places.ts";
import { policyOf } from "../testing/policies.ts";
import { requestsTable } from "./requests-table.ts";
import { ask, NAME, onlyRequest, openCase, ownBrowser, pick, REQUESTS } from "./testing/play.ts";

const NOTHING = { requests: 0, cases: 0, kept: 0, done: 0, unknown: 0 };

describe('What "This isn\'t me" counts and records', () => {
  let agent: TestClient;
  let browser: TestClient;
  let signedIn: TestClient;
  const place = perTest(() => places["the embedded appliance"](policyOf({})));
  beforeEach(async () => {
    ({ browser, signedIn } = await ownBrowser(place));
    agent = await place.signIn("administrator");
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  const notMe = async () => (await signedIn.send("POST", `${REQUESTS}/mine/not-me`)).body;
  const change = (id: string, to: Parameters<typeof requestsTable.update>[2]) =>
    place.store.transaction("change", (tx) => requestsTable.update(tx, id, to));
  const rows = () =>
    place.store.read((db) =>
      db
        .selectFrom("audit")
        .select(["actor_id", "actor_name", "user_id", "user_name", "details"])
        .where("event", "=", "not-me")
        .orderBy("seq")
        .execute(),
    );
  const caseBy = async (client: TestClient) => {
    const about = { intent: "recreate", userId: place.keyOf(NAME), reason: "x" };
    const checks = [{ name: "callback", answer: "passed" }];
    return textMember(await client.send("POST", "/api/guard/cases", { json: { ...about, checks } }), "id");
  };
  const approve = async (id: string) => {
    const second = await place.signIn("ada");
    const { body } = await second.send("POST", `/api/guard/cases/${id}/approve`, { json: {} });
    expect(body).toMatchObject({ state: "approved" });
  };

  /** Each look at the monotonic clock is a second after the one before. */
  const hurry = () => {
    const real = performance.now.bind(performance);
    let looked = 0;
    vi.spyOn(performance, "now").mockImplementation(() => real() + (looked += 1_000));
  };

  test("nothing under way: no row, and no second person", async () => {
    expect(await notMe()).toEqual(NOTHING);
    expect(await rows()).toEqual([]);
    const opened = (await agent.send("GET", `/api/guard/cases/${await caseBy(agent)}`)).body;
    expect(opened).toMatchObject({ state: "open" });
  });

  test("in a session the record has who said it, about whom and how much, once", async () => {
    await ask(place, place.anyone.browser());
    expect(await notMe()).toEqual({ ...NOTHING, requests: 1 });
    expect(await notMe()).toEqual(NOTHING);
    const me = [place.keyOf(NAME), NAME];
    const found = await rows();
    expect(found.map((row) => [row.actor_id, row.actor_name, row.user_id, row.user_name])).toEqual([
      [...me, ...me],
    ]);
    expect(JSON.parse(found[0]?.details ?? "")).toEqual({
      requests: "1",
      cases: "0",
      kept: "0",
      done: "0",
      unknown: "0",
    });
  });

  test("on the waiting page nobody is known to have said it, and whom it is about comes from the other's request", async () => {
    const { asked } = await ask(place, place.anyone.browser());
    await pick(agent, textMember(asked, "number"));
    const { person } = await ask(place, browser);
    // As at a gateway whose appliance doesn't tell whose password it was.
    await place.store.transaction("unknown", (tx) =>
      tx.updateTable("guard_requests").set({ user_id: null }).where("lane", "=", "own").execute(),
    );
    expect((await person.send("not-me")).body).toEqual({ ...NOTHING, requests: 1 });
    expect(await rows()).toMatchObject([
      { actor_id: null, actor_name: null, user_id: place.keyOf(NAME), user_name: NAME },
    ]);
  });

  test("a confirmation on its way is waited for, and nothing ends meanwhile", async () => {
    const { person } = await ask(place, place.anyone.browser());
    const { body } = await onlyRequest(agent);
    const id = String(body["id"]);
    await change(id, { claimed_at: place.now() });
    const said = notMe();
    const first = await Promise.race([said, new Promise((later) => setTimeout(later, 600, "waits"))]);
    expect(first).toBe("waits");
    expect((await person.read()).body).toMatchObject({ state: "asked" });
    await change(id, { claimed_at: null });
    expect(await said).toEqual({ ...NOTHING, requests: 1 });
  });

  test("after seven seconds it is ended, and said that its outcome isn't known", async () => {
    await ask(place, place.anyone.browser());
    const { body } = await onlyRequest(agent);
    await change(String(body["id"]), { claimed_at: place.now() });
    hurry();
    expect(await notMe()).toEqual({ ...NOTHING, requests: 1, unknown: 1 });
  });

  test("an approval after an earlier one stays, however often it is said, and so does its request", async () => {
    await caseBy(agent);
    await notMe();
    place.advance(1_000);
    const { asked, person } = await ask(place, place.anyone.browser());
    const { id } = await pick(agent, textMember(asked, "number"));
    await approve((await openCase(agent, place.keyOf(NAME), id)).id);
    for (const pressed of [1, 2, 3]) {
      place.advance(1_000);
      // Something new each time, so that each is a row of its own.
      await caseBy(await place.signIn("ada"));
      expect([pressed, await notMe()]).toEqual([pressed, { ...NOTHING, cases: 1, kept: 1 }]);
    }
    expect((await person.read()).body).toMatchObject({ state: "picked", approval: "given" });
  });

  test("beside an approval that stays other requests end, and whether it was confirmed is nothing unknown", async () => {
    await caseBy(agent);
    await notMe();
    place.advance(1_000);
    const { asked } = await ask(place, place.anyone.browser());
    const { id } = await pick(agent, textMember(asked, "number"));
    await approve((await openCase(agent, place.keyOf(NAME), id)).id);
    await change(id, { claimed_at: place.now() });
    await ask(place, browser);
    hurry();
    expect(await notMe()).toEqual({ ...NOTHING, requests: 1, kept: 1 });
  });

  test("too late: what was confirmed is told each time, and recorded once", async () => {
    const id = await caseBy(agent);
    await place.store.transaction("confirm", (tx) => {
      const confirmed = { state: "used", used_at: place.now(), confirmed_at: place.now() };
      return tx.updateTable("guard_cases").set(confirmed).where("id", "=", id).execute();
    });
    for (const pressed of [1, 2])
      expect([pressed, await notMe(), (await rows()).length]).toEqual([pressed, { ...NOTHING, done: 1 }, 1]);
  });

  test("an approval after a wrong number, which is no such word, is ended", async () => {
    const { asked } = await ask(place, place.anyone.browser());
    const { body } = await onlyRequest(agent);
    const shown: unknown = body["numbers"];
    const wrong = Array.isArray(shown) ? shown.find((one) => one !== asked.body["number"]) : "";
    await pick(agent, String(wrong));
    place.advance(1_000);
    await approve(await caseBy(agent));
    expect(await notMe()).toEqual({ ...NOTHING, cases: 1 });
  });
});
