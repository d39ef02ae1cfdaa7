import { beforeEach, describe, expect, test } from "vitest";
import { oracleCode } from "../../appliance/testing/oracle-code.ts";
import type { TestClient } from "../../appliance/testing/test-client.ts";
import { textMember } from "../../appliance/testing/text-member.ts";
import { policyOf } from "../testing/policies.ts";
import { azurePlacesOnEngines, recordOf } from "../testing/places.ts";
import { ask, NAME, openCase, ownBrowser, pick, REQUESTS, signInWith } from "./testing/play.ts";
import { perTest } from "../../testing/per-test.ts";

const MINE = `${REQUESTS}/mine`;

describe.each(azurePlacesOnEngines)('"This isn\'t me", on %s,', (_, open) => {
  let agent: TestClient;
  let browser: TestClient;
  let signedIn: TestClient;
  let user: string;
  const place = perTest(() => open(policyOf({})));
  beforeEach(async () => {
    ({ browser, signedIn } = await ownBrowser(place));
    agent = await place.signIn("administrator");
    user = `${place.users}/${place.keyOf(NAME)}`;
  });

  const notMe = async (client = signedIn) => (await client.send("POST", `${MINE}/not-me`)).body;
  const mine = async () => (await signedIn.send("GET", MINE)).body;
  const checks = [{ name: "callback", answer: "passed" }];
  const dictated = (by = agent) =>
    by.send("POST", "/api/guard/cases", {
      json: { intent: "recreate", userId: place.keyOf(NAME), reason: "x", checks },
    });
  const enable = (id: string) =>
    agent.send("POST", `${user}/enableMfa`, { json: { recreate: true }, headers: { "X-Mfa-Case": id } });
  /** The key of a new phone that counts, set up by the agent. */
  const newPhone = async () => {
    const enabled = await enable(textMember(await dictated(), "id"));
    const secretKey = textMember(enabled, "secretKey");
    const json = { code: oracleCode(secretKey, place.now()), token: textMember(enabled, "token") };
    expect((await agent.send("POST", `${user}/acceptMfa`, { json })).status).toBe(204);
    return secretKey;
  };
  const stateOf = async (id: string) => (await agent.send("GET", `/api/guard/cases/${id}`)).body["state"];

  test("in a signed-in session ends request and case, and every case waits for a second person from then on", async () => {
    expect(await mine()).toEqual({ requests: [], cases: [], setups: 0 });
    const { asked, person } = await ask(place, place.anyone.browser());
    const { id } = await pick(agent, textMember(asked, "number"));
    const opened = await openCase(agent, place.keyOf(NAME), id);
    expect(await mine()).toMatchObject({
      requests: [{ browser: "new" }],
      cases: [{ id: opened.id, openedBy: "administrator", state: "waiting" }],
    });
    expect(await notMe()).toEqual({ requests: 1, cases: 1, kept: 0, done: 0, unknown: 0 });
    expect((await person.read()).body).toMatchObject({ state: "ended", ended: "not-me" });
    expect(await stateOf(opened.id)).toBe("ended");
    expect(await mine()).toEqual({ requests: [], cases: [], setups: 0 });
    expect((await dictated()).body).toMatchObject({ state: "waiting" });
    expect(await recordOf(place)).toContain(`not-me done ${NAME}`);
  });

  test("ends an approval and a setup that was begun: its accept is no longer let through", async () => {
    const begun = textMember(await dictated(), "id");
    const enabled = await enable(begun);
    const approved = textMember(await dictated(await place.signIn("ada")), "id");
    expect(await mine()).toMatchObject({ cases: [{ id: approved }], setups: 1 });
    expect(await notMe()).toMatchObject({ cases: 2, done: 0 });
    const json = {
      code: oracleCode(textMember(enabled, "secretKey"), place.now()),
      token: textMember(enabled, "token"),
    };
    expect((await agent.send("POST", `${user}/acceptMfa`, { json })).problem).toBe("case-required");
  });

  test("says that it came too late where the new phone counts already", async () => {
    await newPhone();
    const { person } = await ask(place, browser);
    expect((await person.send("not-me")).body).toMatchObject({ requests: 0, cases: 0, done: 1 });
  });

  test("knows a new phone as theirs by a code of it: what came later is stopped in time", async () => {
    const secretKey = await newPhone();
    place.advance(30_000);
    signedIn = await signInWith(place, browser, secretKey);
    const { person } = await ask(place, place.anyone.browser());
    expect(await notMe()).toEqual({ requests: 1, cases: 0, kept: 0, done: 0, unknown: 0 });
    expect((await person.read()).body).toMatchObject({ ended: "not-me" });
  });

  test("on the waiting page ends what others do, and not one's own request", async () => {
    const thief = await ask(place, place.anyone.browser());
    const owner = await ask(place, browser);
    const dictatedId = textMember(await dictated(), "id");
    expect((await owner.person.send("not-me")).body).toMatchObject({ requests: 1 });
    expect((await thief.person.read()).body).toMatchObject({ ended: "not-me" });
    expect((await owner.person.read()).body).toMatchObject({ state: "asked" });
    expect(await stateOf(dictatedId)).toBe("ended");
    const { id } = await pick(agent, textMember(owner.asked, "number"));
    expect((await openCase(agent, place.keyOf(NAME), id)).opened.body).toMatchObject({ state: "waiting" });
  });

  test("doesn't end what a second person approved after an earlier one, so that nobody presses it for ever", async () => {
    await dictated();
    await notMe();
    place.advance(1_000);
    const id = textMember(await dictated(), "id");
    const second = await place.signIn("ada");
    const approve = await second.send("POST", `/api/guard/cases/${id}/approve`, { json: {} });
    expect(approve.body).toMatchObject({ state: "approved" });
    place.advance(1_000);
    expect(await notMe()).toMatchObject({ cases: 0, kept: 1 });
    expect((await enable(id)).status).toBe(200);
  });

  test("is nobody else's to say", async () => {
    await dictated();
    expect(await notMe(await place.signIn("rita"))).toEqual({
      requests: 0,
      cases: 0,
      kept: 0,
      done: 0,
      unknown: 0,
    });
    expect(await mine()).toMatchObject({ cases: [{ state: "open" }] });
  });
});
