import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { oracleCode } from "../../appliance/testing/oracle-code.ts";
import type { Answer, TestClient } from "../../appliance/testing/test-client.ts";
import { textMember, textsMember } from "../../appliance/testing/text-member.ts";
import { policyOf } from "../testing/policies.ts";
import { azurePlacesOnEngines, gatewayBeforeV1, places, recordOf } from "../testing/places.ts";
import { requestsTable } from "./requests-table.ts";
import {
  ask,
  asksAndIsCalled,
  NAME,
  onlyRequest,
  openCase,
  ownBrowser,
  pick,
  REQUESTS,
  signInWith,
} from "./testing/play.ts";
import { perTest } from "../../testing/per-test.ts";

const everywhere = [
  ...azurePlacesOnEngines,
  ["the gateway in front of the AWS product", places["the gateway in front of the AWS product"]] as const,
  ["the gateway in front of v1", gatewayBeforeV1] as const,
];

describe.each(everywhere)("a request for a new phone, on %s,", (_, open) => {
  let agent: TestClient;
  let browser: TestClient;
  let lost: string;
  let user: string;
  const place = perTest(() => open(policyOf({})));
  beforeEach(async () => {
    ({ browser, secretKey: lost } = await ownBrowser(place));
    agent = await place.signIn("administrator");
    user = `${place.users}/${place.keyOf(NAME)}`;
  });

  const told = ({ status, problem, body }: Answer) => [status, problem ?? body["state"]];

  const pickAgain = (id: string) => agent.send("POST", `${REQUESTS}/${id}/pick`, { json: { number: "10" } });

  const change = (id: string, to: Parameters<typeof requestsTable.update>[2]) =>
    place.store.transaction("change", (tx) => requestsTable.update(tx, id, to));

  /** Everything up to the setup that waits in the person's browser. */
  async function setUp() {
    const one = await asksAndIsCalled(place, browser, agent);
    const begun = await one.enable();
    return { ...one, seen: [one.picked, one.opened, begun], begun };
  }

  test("ends with a new phone that the person alone has seen, and the agent's answers and the store hold none of it", async () => {
    const { id, person, accept, seen, begun } = await setUp();
    expect([begun.status, begun.body]).toEqual([202, { request: id, state: "setup" }]);
    const setup = await person.setup();
    const secretKey = textMember(setup, "secretKey");
    expect(setup.body).not.toHaveProperty("token");
    const code = oracleCode(secretKey, place.now());
    const expiresAt = new Date(place.now() + 15 * 60_000).toISOString();
    expect((await person.read()).body).toMatchObject({ state: "setup", code: "none", expiresAt });
    expect(told(await person.send("code", { code }))).toEqual([200, "setup"]);
    const read = await agent.send("GET", `${REQUESTS}/${id}`);
    expect(read.body).toMatchObject({ state: "setup", code: "waiting" });
    const rows = JSON.stringify(
      await place.store.read((db) => db.selectFrom("guard_requests").selectAll().execute()),
    );
    // Sealed is more than written otherwise.
    const decoded = (rows.match(/[\w+/-]{8,}/gu) ?? []).map((one) => Buffer.from(one, "base64").toString());
    const stored = [rows, ...decoded].join();
    const accepted = await accept();
    expect(accepted.status).toBeLessThan(300);
    const canaries = [secretKey, code, ...textsMember(setup, "scratchCodes")];
    const list = await agent.send("GET", REQUESTS);
    expect(list.body).toEqual({ totalCount: 0, results: [] });
    expect(told(await pickAgain(id))).toEqual([409, "request-ended"]);
    const traffic = [...seen, read, accepted, list].map(({ text }) => text).join();
    for (const canary of canaries) for (const where of [traffic, stored]) expect(where).not.toContain(canary);
    expect(told(await person.read())).toEqual([200, "done"]);
    expect((await person.setup()).status).toBe(409);
    place.advance(30_000);
    await signInWith(place, browser, secretKey);
    await expect(signInWith(place, browser, lost)).rejects.toThrow();
    expect(await recordOf(place)).toEqual(
      expect.arrayContaining([`request done ${NAME}`, `request-pick done right-number ${NAME}`]),
    );
  });

  test("tells the agent whose it is, and no reading writes that: the number that is picked does", async () => {
    const { asked, person } = await ask(place, browser);
    const rows = () => place.store.read((db) => db.selectFrom("guard_requests").selectAll().execute());
    const before = await rows();
    const id = before[0]?.id ?? "";
    expect((await agent.send("GET", `${REQUESTS}/${id}`)).body).toMatchObject({ userId: place.keyOf(NAME) });
    await person.read();
    expect(await rows()).toEqual(before);
    await agent.send("POST", `${REQUESTS}/${id}/pick`, { json: { number: textMember(asked, "number") } });
    expect(await rows()).toMatchObject([{ user_id: place.keyOf(NAME) }]);
  });

  test("keeps the agent from taking the setup themselves: its case works only with it, and it only with its case", async () => {
    const { id, caseId, opened, picked, person } = await asksAndIsCalled(place, browser, agent);
    expect(picked.body).toMatchObject({ state: "picked", pickedBy: "administrator" });
    for (const member of ["numbers", "ended", "code", "caseId"])
      expect(picked.body).not.toHaveProperty(member);
    const mine = (await person.read()).body;
    const ofCase = { state: "picked", expiresAt: opened.body["expiresAt"] };
    expect(mine).toMatchObject({ ...ofCase, agent: "administrator" });
    for (const member of ["number", "approval", "others"]) expect(mine).not.toHaveProperty(member);
    const theirs = (await agent.send("GET", `${REQUESTS}/${id}`)).body;
    expect(theirs).toMatchObject({ ...ofCase, caseId, caseState: "open" });
    expect(told(await pickAgain(id))).toEqual([409, "case-decided"]);
    const { body: record } = await agent.send("GET", "/api/guard/audit?event=case");
    expect(record["results"]).toMatchObject([{ details: { request: id } }]);
    expect(told(await pickAgain("unknown"))).toEqual([404, "not-found"]);
    expect(opened.body).toMatchObject({
      state: "open",
      proof: [{ kind: "request", vouchedBy: "server" }],
      request: { id, browser: "known", network: "usual", others: 0 },
    });
    const send = (headers: object) =>
      agent.send("POST", `${user}/enableMfa`, { json: { recreate: true }, headers: { ...headers } });
    expect(told(await send({ "X-Mfa-Case": caseId }))).toEqual([403, "request-required"]);
    expect(told(await send({ "X-Mfa-Request": id }))).toEqual([403, "request-required"]);
    const own = await agent.send("POST", "/api/guard/cases", {
      json: {
        intent: "recreate",
        userId: place.keyOf(NAME),
        reason: "x",
        checks: [{ name: "callback", answer: "passed" }],
      },
    });
    expect(told(await send({ "X-Mfa-Case": textMember(own, "id"), "X-Mfa-Request": id }))).toEqual([
      403,
      "request-required",
    ]);
    // The newer of two cases has it, for as long as the person waits.
    const newer = await openCase(agent, place.keyOf(NAME), id);
    const ended = [409, "request-ended"];
    const unused = async (of: string) => (await agent.send("GET", `/api/guard/cases/${of}`)).body["state"];
    expect(told(await send({ "X-Mfa-Case": caseId, "X-Mfa-Request": id }))).toEqual(ended);
    expect(await unused(caseId)).toBe("open");
    // What it proves is that this person asks this agent for a new phone.
    for (const [who, intent, name] of [
      [await place.signIn("ada"), "recreate", NAME],
      [agent, "turnOff", NAME],
      [agent, "setUp", NAME],
      [agent, "recreate", "ravi"],
    ] as const)
      expect(told((await openCase(who, place.keyOf(name), id, { intent })).opened)).toEqual(ended);
    await person.send("cancel");
    expect(told(await send(newer.init.headers))).toEqual(ended);
    expect(await unused(newer.id)).toBe("open");
  });

  test("a wrong number ends it, and every case about the person waits for a second one for 72 hours, no matter who the agent is", async () => {
    const { asked, person } = await ask(place, browser);
    const shown = await onlyRequest(agent);
    const wrong = textsMember(shown, "numbers").find((one) => one !== asked.body["number"]);
    const { id, picked } = await pick(agent, wrong ?? "");
    expect(picked.body).toMatchObject({ state: "ended", ended: "wrong-number" });
    const mine = (await person.read()).body;
    expect(mine).toMatchObject({ state: "ended", ended: "wrong-number" });
    expect(mine).not.toHaveProperty("agent");
    expect(told(await pickAgain(id))).toEqual([409, "request-ended"]);
    expect(await recordOf(place)).toContain(`request-pick refused wrong-number ${NAME}`);
    expect(told((await openCase(agent, place.keyOf(NAME), id)).opened)).toEqual([409, "request-ended"]);
    const other = await place.signIn("ada");
    const checks = [{ name: "callback", answer: "passed" }];
    const about = { intent: "recreate", userId: place.keyOf(NAME), reason: "x", checks };
    const opened = await other.send("POST", "/api/guard/cases", { json: about });
    expect(opened.body).toMatchObject({ state: "waiting" });
    const known = await other.send("GET", `/api/guard/users/${place.keyOf(NAME)}/about`);
    expect(known.body).toMatchObject({ failures: [{ kind: "wrong-number", by: "administrator" }] });
    place.advance(72 * 3_600_000);
    const later = await place.signIn("ada");
    expect((await later.send("POST", "/api/guard/cases", { json: about })).body).toMatchObject({
      state: "open",
    });
  });

  test("from a new browser needs a second person, and so does one of two", async () => {
    const thief = await asksAndIsCalled(place, place.anyone.browser(), agent);
    expect(thief.shown.body).toMatchObject({ browser: "new", others: 0 });
    expect(thief.opened.body).toMatchObject({ state: "waiting" });
    const owner = await ask(place, browser);
    expect(owner.asked.body).toMatchObject({ state: "asked", others: { requests: 1, cases: 1 } });
    expect((await thief.person.read()).body).toMatchObject({ others: { requests: 1 } });
    const listed = async () => (await agent.send("GET", REQUESTS)).body;
    expect(await listed()).toMatchObject({ totalCount: 2, results: [{ others: 1 }, { others: 1 }] });
    await change(thief.id, { name_key: "ravi" });
    expect(await listed()).toMatchObject({ totalCount: 2, results: [{ others: 0 }, { others: 0 }] });
  });

  test.each([
    ["the agent's own", () => ({ user_id: place.keyOf("administrator") }), "not-allowed"],
    ["of a name that nobody has any more", () => ({ user_id: null, user_name: "nobody" }), "user-gone"],
  ])("%s is picked by nobody", async (_what, theirs, problem) => {
    const { asked, person } = await ask(place, browser);
    await change(textMember(await onlyRequest(agent), "id"), theirs());
    expect((await pick(agent, textMember(asked, "number"))).picked.problem).toBe(problem);
    expect((await person.read()).body).toMatchObject({ state: "asked" });
  });

  test("from a network that is new needs a second person, in the person's own browser too", async () => {
    const { shown, opened } = await asksAndIsCalled(place, browser.at("198.51.100.7"), agent);
    expect(shown.body).toMatchObject({ browser: "known", network: "new", others: 0 });
    expect(opened.body).toMatchObject({ state: "waiting" });
    const { body } = await agent.send("GET", "/api/guard/audit?event=request");
    expect(body).toMatchObject({ results: [{ details: { knownBrowser: true, usualNetwork: false } }] });
  });

  test("is one in each lane, and five an hour there: a thief uses up nothing of the owner's", async () => {
    const stranger = place.anyone.browser();
    await ask(place, stranger);
    expect(told((await ask(place, place.anyone.browser())).asked)).toEqual([409, "request-open"]);
    for (const status of [200, 201, 201, 201, 201]) {
      const { asked, person } = await ask(place, stranger);
      expect(asked.status).toBe(status);
      await person.send("cancel");
    }
    const { asked: sixth } = await ask(place, stranger);
    expect([...told(sixth), sixth.headers.get("retry-after")]).toEqual([429, "too-many-attempts", "720"]);
    expect((await ask(place, browser)).asked.status).toBe(201);
  });

  test("goes on after a reload in the same browser, with the password and a token of its own", async () => {
    const { asked, person } = await ask(place, browser);
    const cookie = asked.headers.get("set-cookie") ?? "";
    expect(cookie.replace(/=[\w-]{43};/, ";")).toBe(
      "__Secure-mfa-request; Path=/api/guard/requests; Max-Age=7200; HttpOnly; Secure; SameSite=Strict",
    );
    const [value = "none"] = /(?<==)[\w-]{43}(?=;)/.exec(cookie) ?? [];
    expect(asked.text).not.toContain(value);
    const again = await ask(place, browser);
    expect([again.asked.status, again.asked.body["number"]]).toEqual([200, asked.body["number"]]);
    expect(again.asked.headers.get("set-cookie")).toBeNull();
    expect((await person.read()).status).toBe(404);
    expect((await again.person.read()).body).toMatchObject({ state: "asked" });
    expect((await place.anyone.send("POST", REQUESTS, { json: { mfaToken: "made up" } })).problem).toBe(
      "invalid-grant",
    );
  });

  test("drops digits that nobody takes for 30 seconds, and a refused code is told to the person", async () => {
    const { person, accept } = await setUp();
    expect(told(await accept())).toEqual([409, "code-missing"]);
    const setup = await person.setup();
    await person.send("code", { code: "000000" });
    place.advance(30_000);
    expect((await person.read()).body).toMatchObject({ code: "dropped" });
    expect(told(await accept())).toEqual([409, "code-missing"]);
    await person.send("code", { code: "000000" });
    expect((await accept()).status).toBe(400);
    expect((await person.read()).body).toMatchObject({
      state: "setup",
      code: "dropped",
      answer: { n: 1, result: "refused", status: 400, type: "urn:mfa-enrollment:code-rejected" },
    });
    await person.send("code", { code: oracleCode(textMember(setup, "secretKey"), place.now()) });
    expect((await accept()).status).toBeLessThan(300);
  });

  test("ends with time: fifteen minutes for an agent, and for the setup", async () => {
    const first = await ask(place, browser);
    place.advance(15 * 60_000);
    expect((await first.person.read()).body).toMatchObject({ state: "ended", ended: "expired" });
    agent = await place.signIn("administrator");
    const { person, accept } = await setUp();
    place.advance(15 * 60_000);
    expect((await person.read()).body).toMatchObject({ state: "ended", ended: "expired" });
    expect((await person.setup()).status).toBe(409);
    expect(told(await accept())).toEqual([409, "request-ended"]);
    await place.store.transaction("sweep", (tx) => requestsTable.sweep(tx, place.now()));
    const kept = await place.store.read((db) => sql`select setup from guard_requests`.execute(db));
    expect(kept.rows).toEqual(kept.rows.map(() => ({ setup: null })));
  });

  test.each([
    ["decline", "declined", { state: "ended", ended: "declined" }],
    ["approve", "approved", { state: "picked", approval: "given" }],
  ])(
    "waits once a stranger asks too; what a second person answers, %s, is told",
    async (answer, state, seen) => {
      const { person, caseId, opened } = await asksAndIsCalled(place, browser, agent);
      expect(opened.body).toMatchObject({ state: "open" });
      await ask(place, place.anyone.browser());
      expect((await person.read()).body).toMatchObject({ state: "picked", approval: "waiting" });
      const second = await place.signIn("ada");
      const answered = await second.send("POST", `/api/guard/cases/${caseId}/${answer}`, { json: {} });
      expect(told(answered)).toEqual([200, state]);
      expect((await person.read()).body).toMatchObject(seen);
      await person.send("cancel");
      expect((await person.read()).body).not.toHaveProperty("approval");
    },
  );

  test("a call that ends as an impostor's ends it too", async () => {
    const { person, caseId, enable } = await asksAndIsCalled(place, browser, agent);
    const json = { outcome: "impostor", note: "" };
    expect((await agent.send("POST", `/api/guard/cases/${caseId}/end`, { json })).status).toBe(200);
    expect((await person.read()).body).toMatchObject({ state: "ended", ended: "impostor" });
    expect((await enable()).status).toBe(403);
  });
});
