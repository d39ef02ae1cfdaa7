// @vitest-environment node
import { expect, test } from "vitest";
import { oracleCode } from "../../../../server/appliance/testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../../../../server/appliance/testing/sign-in.ts";
import type { Answer, SendInit, TestClient } from "../../../../server/appliance/testing/test-client.ts";
import { textMember } from "../../../../server/appliance/testing/text-member.ts";
import { contractTargets, type ContractTarget } from "../../../testing/contract-target.ts";
import { STRANGER_HEADER } from "./practice-request.ts";

const REQUESTS = "/api/guard/requests";
const GRACE = "1005";

/** What depends on neither time nor chance. */
function told({ status, problem, body }: Answer): unknown {
  const { state, ended, code, answer, approval, browser, network, others, caseState, failures, agent } = body;
  const members = Object.keys(body)
    .filter((name) => name !== "lastChange")
    .sort();
  const kinds = Array.isArray(failures) ? failures.map(({ kind }) => String(kind)).sort() : undefined;
  const kept = { state, ended, code, answer, approval, browser, network, others, caseState, agent, kinds };
  return problem === undefined ? { status, members, ...kept } : { status, problem };
}

/** Somebody asks, is asked for the number, and is helped or not; every answer on the way. */
async function play(target: ContractTarget): Promise<readonly unknown[]> {
  const { client, clock, close } = await target.open();
  const trace: unknown[] = [];
  const note = (what: string, answer: Answer) => {
    trace.push([what, told(answer)]);
    return answer;
  };
  const agent = await signIn(client, "administrator");
  const second = await signIn(client, "ada");
  const own = client.browser();
  let secretKey = "";
  const user = `/api/v8.1/users/${GRACE}`;
  const challenge = async (browser: TestClient) =>
    textMember(await passwordGrantOf(browser, "grace"), "mfa_token");
  const withCode = async () => {
    clock.advance(30_000);
    const grant = await mfaGrantOf(own, await challenge(own), oracleCode(secretKey, clock.now()));
    return own.withToken(textMember(grant, "access_token"));
  };
  const enroll = async () => {
    const signedIn = await signIn(own, "grace");
    const started = await signedIn.send("POST", `${user}/enableMfa`, { json: {} });
    secretKey = textMember(started, "secretKey");
    const json = { code: oracleCode(secretKey, clock.now()), token: textMember(started, "token") };
    await signedIn.send("POST", `${user}/acceptMfa`, { json });
  };
  const ask = async (browser: TestClient, init: SendInit = {}) => {
    const asked = await browser.send("POST", REQUESTS, {
      ...init,
      json: { mfaToken: await challenge(browser) },
    });
    const headers = { "X-Mfa-Request-Token": textMember(note("ask", asked), "token") };
    const send = (path: string, json?: object) =>
      browser.send(json === undefined ? "GET" : "POST", `${REQUESTS}/own${path}`, {
        headers,
        ...(json === undefined ? {} : { json }),
      });
    return { number: textMember(asked, "number"), send };
  };
  const pick = async (number: string) => {
    const { results } = (await agent.send("GET", REQUESTS)).body;
    const id = Array.isArray(results) ? String(results[0]?.id) : "";
    note("shown", await agent.send("GET", `${REQUESTS}/${id}`));
    note("pick", await agent.send("POST", `${REQUESTS}/${id}/pick`, { json: { number } }));
    return id;
  };
  const openCase = async (request: string) => {
    const json = { intent: "recreate", userId: GRACE, ticket: "T-1", way: "byPhone", request };
    const opened = await agent.send("POST", "/api/guard/cases", { json });
    trace.push(["case", opened.status, opened.problem, opened.body["state"]]);
    return opened.status === 201 ? textMember(opened, "id") : "";
  };

  await enroll();
  await withCode();
  const first = await ask(own);
  note("waits", await first.send(""));
  note("no setup yet", await first.send("/setup"));
  const wrong = await pick("11" === first.number ? "12" : "11");
  note("ended", await first.send(""));
  note("again", await agent.send("POST", `${REQUESTS}/${wrong}/pick`, { json: { number: first.number } }));
  await openCase(wrong);

  const person = await ask(own);
  const id = await pick(person.number);
  const caseId = await openCase(id);
  note("a failure makes a second person necessary", await person.send(""));
  const change = (headers: Record<string, string>, json: object = {}) =>
    agent.send("POST", `${user}/enableMfa`, { headers, json: { recreate: true, ...json } });
  note("not yet", await change({ "X-Mfa-Case": caseId, "X-Mfa-Request": id }));
  await second.send("POST", `/api/guard/cases/${caseId}/approve`, { json: {} });
  note("agreed", await person.send(""));
  note("the agent's own screen", await change({ "X-Mfa-Case": caseId }));
  note("theirs", await change({ "X-Mfa-Case": caseId, "X-Mfa-Request": id }));
  const setup = note("setup", await person.send("/setup"));
  const accept = () => agent.send("POST", `${user}/acceptMfa`, { headers: { "X-Mfa-Request": id } });
  note("no digits", await accept());
  const right = oracleCode(textMember(setup, "secretKey"), clock.now());
  const next = String((Number(right) + 1) % 1_000_000).padStart(6, "0");
  note("digits", await person.send("/code", { code: next }));
  note("refused", await accept());
  note("told", await person.send(""));
  await person.send("/code", { code: right });
  note("accepted", await accept());
  note("done", await person.send(""));
  note("seen", await agent.send("GET", `${REQUESTS}/${id}`));
  secretKey = textMember(setup, "secretKey");

  const stranger = client.browser().at("203.0.113.7");
  const thief = await ask(stranger, { headers: { [STRANGER_HEADER]: "1" } });
  const theirs = await pick(thief.number);
  await openCase(theirs);
  const owner = await withCode();
  note("about", await owner.send("GET", `${REQUESTS}/mine`));
  note("not me", await owner.send("POST", `${REQUESTS}/mine/not-me`, { json: {} }));
  note("the thief hears", await thief.send(""));
  note("the next agent", await agent.send("GET", `/api/guard/users/${GRACE}/about`));
  const last = await ask(own);
  note("withdrawn", await last.send("/cancel", {}));
  note("nobody's", await own.send("GET", `${REQUESTS}/own`));
  await close();
  return trace;
}

test("a request for a new phone goes in practice as it does at the server", async () => {
  const embedded = await play(contractTargets.embedded);
  expect(embedded.length).toBeGreaterThan(25);
  expect(await play(contractTargets.practice)).toEqual(embedded);
});
