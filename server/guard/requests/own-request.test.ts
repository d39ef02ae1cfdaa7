import { beforeEach, describe, expect, test } from "vitest";
import type { TestClient } from "../../appliance/testing/test-client.ts";
import { textMember } from "../../appliance/testing/text-member.ts";
import { perTest } from "../../testing/per-test.ts";
import { places, recordOf } from "../testing/places.ts";
import { policyOf } from "../testing/policies.ts";
import { requestsTable } from "./requests-table.ts";
import { ask, asksAndIsCalled, ownBrowser, REQUESTS } from "./testing/play.ts";

describe("Somebody who waits for a new phone", () => {
  let browser: TestClient;
  let agent: TestClient;
  const place = perTest(() => places["the embedded appliance"](policyOf({})));
  beforeEach(async () => {
    ({ browser } = await ownBrowser(place));
    agent = await place.signIn("administrator");
  });

  const stored = () => place.store.read((db) => db.selectFrom("guard_requests").selectAll().execute());
  const finish = (id: string) => place.store.transaction("finish", (tx) => requestsTable.finish(tx, id));
  const ends = async () => (await recordOf(place)).filter((row) => row.startsWith("request-end "));

  test.each(["12345", "1234567", "12345a", " 123456", ""])(
    "can't type %j, which is no six digits",
    async (code) => {
      const { person, enable } = await asksAndIsCalled(place, browser, agent);
      await enable();
      expect((await person.send("code", { code })).problem).toBe("code-rejected");
      expect(await stored()).toMatchObject([{ code: null, code_at: null }]);
    },
  );

  test("types digits while there is a setup, and not before or after it", async () => {
    const { id, person, enable } = await asksAndIsCalled(place, browser, agent);
    const typed = async () => (await person.send("code", { code: "123456" })).problem;
    expect(await typed()).toBe("conflict");
    await enable();
    expect(await typed()).toBeUndefined();
    await finish(id);
    expect(await typed()).toBe("conflict");
    expect(await stored()).toMatchObject([{ code: null }]);
  });

  test("ends it once, however often they press, with one row of the record", async () => {
    const { person } = await ask(place, browser);
    for (const pressed of [1, 2])
      expect([pressed, (await person.send("cancel")).body]).toMatchObject([
        pressed,
        { state: "ended", ended: "cancelled" },
      ]);
    expect(await ends()).toEqual(["request-end done cancelled olivia"]);
  });

  test("ends nothing that is done, and nothing that ended otherwise", async () => {
    const first = await asksAndIsCalled(place, browser, agent);
    await finish(first.id);
    expect((await first.person.send("cancel")).body).toMatchObject({ state: "done" });
    const { person } = await ask(place, browser);
    place.advance(15 * 60_000);
    expect((await person.send("cancel")).body).toMatchObject({ state: "ended", ended: "expired" });
    expect(await ends()).toEqual([]);
  });

  test("is told what changed as soon as it has", async () => {
    const { person } = await ask(place, browser);
    const { version } = (await person.read()).body;
    const init = { headers: { "X-Mfa-Request-Token": person.token } };
    const held = browser.send("GET", `${REQUESTS}/own?after=${String(version)}`, init);
    expect(await Promise.race([held, new Promise((later) => setTimeout(later, 500, "held"))])).toBe("held");
    await person.send("cancel");
    const told = await held;
    expect(told.body).toMatchObject({ state: "ended" });
    expect(textMember(told, "version")).not.toBe(version);
  });
});
