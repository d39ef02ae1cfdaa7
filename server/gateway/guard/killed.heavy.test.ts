import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createTestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import type { TestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import { enroll } from "../../appliance/testing/enroll.ts";
import { fakeClock } from "../../appliance/testing/fake-clock.ts";
import { oracleCode } from "../../appliance/testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../../appliance/testing/sign-in.ts";
import type { Answer, TestClient } from "../../appliance/testing/test-client.ts";
import { textMember } from "../../appliance/testing/text-member.ts";
import { crashEngines } from "../../faults/testing/crash-place.ts";
import { startRealServer } from "../../faults/testing/real-server.ts";
import type { RealServer } from "../../faults/testing/real-server.ts";
import { openCase, pick, REQUESTS, waiting } from "../../guard/requests/testing/play.ts";
import { openCaseOf, underCase } from "../../guard/testing/open-case.ts";
import { listen } from "../../http/listen.ts";
import { buildServer, makeFolder } from "../../start/testing/child-server.ts";

const OLIVIA = "/api/v8.1/users/1001";
const OFF = `${OLIVIA}/disableMfa`;

let built: Awaited<ReturnType<typeof buildServer>>;
let appliance: TestAppliance;
/** The answer to this call is kept back until that is over. */
let kept: { readonly call: string; readonly until: Promise<unknown> } | null = null;
const cleanUp: (() => Promise<unknown> | void)[] = [];

beforeAll(async () => void (built = await buildServer()));
afterAll(() => built.remove());

describe.each(crashEngines)("a gateway that is killed ($engine)", ({ engine, make }) => {
  beforeEach(async () => {
    const data = await make();
    const folder = makeFolder();
    cleanUp.push(data.remove, folder.remove);
    const clock = { ...fakeClock(0), now: Date.now };
    appliance = await createTestAppliance({ clock });
    const behind = await listen(
      async (request, peer) => {
        const answer = await appliance.handle(request, peer);
        if (kept !== null && request.url.endsWith(kept.call)) await kept.until;
        return answer;
      },
      { port: 0, host: "127.0.0.1", limits: { drainTimeout: 100 } },
    );
    cleanUp.push(appliance.close, behind.close);
    const policy = join(folder.dir, "policy.json");
    writeFileSync(policy, JSON.stringify({ approval: "always", actorsNeedMfa: false }));
    const ENCRYPTION_KEY_FILE = join(folder.dir, "key");
    variables = { APPLIANCE_URL: behind.url, ...data.variables, GUARD_POLICY: policy, ENCRYPTION_KEY_FILE };
  });
  afterEach(async () => {
    kept = null;
    for (const step of cleanUp.splice(0).toReversed()) await step();
  });

  let variables: Record<string, string>;
  async function gateway(): Promise<RealServer> {
    const server = await startRealServer(built.main, variables);
    cleanUp.push(server.remove);
    return server;
  }
  /** Kills it. @returns the one that goes on: another node that ran all the while, or, where one alone may run, a new start */
  async function goOnWithout({ child }: RealServer): Promise<RealServer> {
    const other = engine === "postgres" ? await gateway() : null;
    child.kill("SIGKILL");
    await child.ended;
    return other ?? gateway();
  }

  /** Olivia has MFA; the administrator may turn it off, as ada has agreed. */
  async function approved(one: RealServer) {
    await enroll(await signIn(one.client, "olivia"), "1001", { ...fakeClock(0), now: Date.now });
    const token = textMember(await passwordGrantOf(one.client, "administrator"), "access_token");
    const admin = one.client.withToken(token);
    // Whoever stands in the first whole reading is no new administrator.
    await expect.poll(async () => (await admin.send("GET", "/api/guard/users")).status).toBe(200);
    const asked = await openCaseOf(admin, { intent: "turnOff", userId: "1001", way: "byPhone" });
    const id = textMember(asked, "id");
    const ada = await signIn(one.client, "ada");
    expect((await ada.send("POST", `/api/guard/cases/${id}/approve`)).body["state"]).toBe("approved");
    return { admin, token, id };
  }
  /** Olivia asks for a new phone, and the administrator has her number and ada's approval. */
  async function requested(one: RealServer) {
    const clock = { ...fakeClock(0), now: Date.now };
    await enroll(await signIn(one.client, "olivia"), "1001", clock);
    const token = textMember(await passwordGrantOf(one.client, "administrator"), "access_token");
    const admin = one.client.withToken(token);
    await expect.poll(async () => (await admin.send("GET", "/api/guard/users")).status).toBe(200);
    const mfaToken = textMember(await passwordGrantOf(one.client, "olivia"), "mfa_token");
    const asked = await one.client.send("POST", REQUESTS, { json: { mfaToken } });
    const { id } = await pick(admin, textMember(asked, "number"));
    const { init, id: caseId } = await openCase(admin, "1001", id);
    const ada = await signIn(one.client, "ada");
    await ada.send("POST", `/api/guard/cases/${caseId}/approve`);
    const own = textMember(asked, "token");
    const personAt = ({ client }: RealServer) => waiting(client, own);
    return { admin, token, init, caseId, personAt };
  }
  /** Makes the call, and has the server killed once the appliance has carried it out. */
  async function killedAt(one: RealServer, call: string, send: () => Promise<Answer>) {
    let letGo = () => {};
    let carriedOut = () => {};
    const reached = new Promise<void>((resolve) => (carriedOut = resolve));
    const until = new Promise<void>((resolve) => (letGo = resolve));
    kept = {
      call,
      get until() {
        carriedOut();
        return until;
      },
    };
    const lost = send().catch(() => null);
    await reached;
    const two = await goOnWithout(one);
    letGo();
    expect(await lost).toBeNull();
    return two;
  }
  const stateOf = async (client: TestClient, id: string) =>
    (await client.send("GET", `/api/guard/cases/${id}`)).body["state"];

  test("killed between approval and call: the case is approved, not used, and works once", async () => {
    const one = await gateway();
    const { token, id } = await approved(one);
    const two = await goOnWithout(one);
    const again = two.client.withToken(token);
    expect(await stateOf(again, id)).toBe("approved");
    expect((await again.send("POST", OFF, underCase(id))).status).toBe(204);
    expect(await stateOf(again, id)).toBe("used");
    expect((await again.send("POST", OFF, underCase(id))).problem).toBe("case-required");
  });

  test("killed while a request's setup is made: nobody has it, nothing changed, and nobody makes a second one", async () => {
    const one = await gateway();
    const { admin, token, init, caseId, personAt } = await requested(one);
    const enable = (by: TestClient) =>
      by.send("POST", `${OLIVIA}/enableMfa`, { json: { recreate: true }, ...init });
    const two = await killedAt(one, "/enableMfa", () => enable(admin));
    const person = personAt(two);
    expect((await person.read()).body["state"]).toBe("picked");
    expect((await person.setup()).problem).toBe("conflict");
    const again = two.client.withToken(token);
    expect(await stateOf(again, caseId)).toBe("used");
    expect((await enable(again)).problem).toBe("case-required");
    expect((await person.send("cancel")).body["state"]).toBe("ended");
    expect(textMember(await passwordGrantOf(two.client, "olivia"), "mfa_token")).not.toBe("");
  });

  test("killed while a request is confirmed: the new phone counts, once, and nobody is told that nothing changed", async () => {
    const one = await gateway();
    const { admin, token, init, personAt } = await requested(one);
    await admin.send("POST", `${OLIVIA}/enableMfa`, { json: { recreate: true }, ...init });
    const secretKey = textMember(await personAt(one).setup(), "secretKey");
    await personAt(one).send("code", { code: oracleCode(secretKey, Date.now()) });
    const accept = (by: TestClient) => by.send("POST", `${OLIVIA}/acceptMfa`, init);
    const two = await killedAt(one, "/acceptMfa", () => accept(admin));
    const person = personAt(two);
    expect((await person.read()).body).toMatchObject({ state: "setup", code: "claimed" });
    expect((await accept(two.client.withToken(token))).problem).toBe("code-missing");
    const challenge = textMember(await passwordGrantOf(two.client, "olivia"), "mfa_token");
    const next = await mfaGrantOf(two.client, challenge, oracleCode(secretKey, Date.now() + 30_000));
    expect(next.status).toBe(200);
  });

  test("killed between call and answer: the case is used, the state is read back, and nobody acts twice", async () => {
    const one = await gateway();
    const { admin, token, id } = await approved(one);
    const two = await killedAt(one, "/disableMfa", () => admin.send("POST", OFF, underCase(id)));
    const again = two.client.withToken(token);
    expect((await again.send("GET", OLIVIA)).body["mfaEnabled"]).toBe(false);
    expect(await stateOf(again, id)).toBe("used");
    expect((await again.send("POST", OFF, underCase(id))).problem).toBe("case-required");
  });
});
