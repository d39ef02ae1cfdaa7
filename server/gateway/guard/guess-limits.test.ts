import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import {
  createTestAppliance,
  TEST_DEMO_PASSWORD,
  type TestAppliance,
} from "../../appliance/testing/create-test-appliance.ts";
import { confirmEnrollment, enroll } from "../../appliance/testing/enroll.ts";
import { httpHandler } from "../../appliance/testing/http-handler.ts";
import { oracleCode } from "../../appliance/testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../../appliance/testing/sign-in.ts";
import { closeSocketClients, signInFrom, type SocketClient } from "../../appliance/testing/socket-client.ts";
import { startStandIn, type StandIn, type StandInOptions } from "../../appliance/testing/start-stand-in.ts";
import { testClient, type TestClient } from "../../appliance/testing/test-client.ts";
import { textMember } from "../../appliance/testing/text-member.ts";
import { defaultPolicy } from "../../calls/policy.ts";
import { caseHeader } from "../../guard/testing/open-case.ts";
import { policyOf } from "../../guard/testing/policies.ts";
import { testEngines, type TestStore } from "../../store/testing/test-engines.ts";
import { createSignIns } from "./sign-ins.ts";

const ENABLE = "/api/v8.1/users/1001/enableMfa";
const WRONG = ["a wrong password", "000000"];

describe.each(testEngines)("guesses through the gateway ($engine)", (engine) => {
  let opened: TestStore;
  let appliance: TestAppliance;
  let standIn: StandIn;
  /** What reached the appliance: wrong guesses, and what was said of the client's address. */
  const seen: { wrong: number; bodies: string[]; forwarded: (string | null)[] } = {
    wrong: 0,
    bodies: [],
    forwarded: [],
  };

  const refusal = () => Response.json({ type: "urn:mfa-enrollment:invalid-grant" }, { status: 400 });
  let refused = refusal;
  /** It refuses every wrong guess and limits nobody. */
  function withoutLimits(real: TestAppliance): TestAppliance {
    return {
      ...real,
      handle: async (request, peer) => {
        const body = await request.clone().text();
        if (request.method === "POST") seen.forwarded.push(request.headers.get("x-forwarded-for"));
        seen.bodies.push(body);
        if (!WRONG.some((wrong) => body.includes(wrong) || body.includes(wrong.replaceAll(" ", "+"))))
          return real.handle(request, peer);
        seen.wrong += 1;
        return refused();
      },
    };
  }
  const start = async (more: Partial<StandInOptions> = {}) => {
    const guard = { store: await opened.secondNode(), policy: defaultPolicy };
    const started = await startStandIn("8.1", { guard, appliance: withoutLimits(appliance), ...more });
    onTestFinished(started.close);
    return started;
  };
  beforeEach(async () => {
    Object.assign(seen, { wrong: 0, bodies: [], forwarded: [] });
    refused = refusal;
    opened = await engine.open();
    appliance = await createTestAppliance();
    onTestFinished(() => appliance.close().then(opened.close));
    standIn = await start();
  });
  afterEach(closeSocketClients);

  const from = (localAddress: string): SocketClient => ({ localAddress });
  const right = (client: SocketClient, at = standIn) =>
    signInFrom(at.url, client, { username: "olivia", password: TEST_DEMO_PASSWORD });
  const guess = (client: SocketClient, at = standIn, username = "olivia") =>
    signInFrom(at.url, client, { username, password: "a wrong password" });
  async function guessOften(times: number, client: SocketClient, at = standIn): Promise<void> {
    for (let index = 0; index < times; index += 1) expect((await guess(client, at)).status).toBe(400);
  }

  test("the sixth wrong password of an address waits and never reaches the appliance, in any spelling; others go on", async () => {
    await guessOften(5, from("127.0.0.2"));
    expect(await guess(from("127.0.0.2"))).toMatchObject({ status: 429, retryAfter: 60 });
    expect((await guess(from("127.0.0.2"), standIn, "OLIVIA ")).status).toBe(429);
    expect((await right(from("127.0.0.2"))).problem).toBe("too-many-attempts");
    expect(seen.wrong).toBe(5);
    expect((await right(from("127.0.0.3"))).status).toBe(200);
    expect((await guess(from("127.0.0.2"), standIn, "ravi")).status).toBe(400);
    appliance.clock.advance(61_000);
    expect((await right(from("127.0.0.2"))).status).toBe(200);
    const rows = await opened.store.read((db) => db.selectFrom("audit").selectAll().execute());
    expect(rows.filter(({ reason }) => reason === "too-many-attempts")).toHaveLength(1);
  });

  test("a guess that another server's page answers counts as wrong", async () => {
    refused = () => new Response("<h1>Sign in</h1>", { headers: { "content-type": "text/html" } });
    const statuses: number[] = [];
    for (let index = 0; index < 6; index += 1) statuses.push((await guess(from("127.0.0.2"))).status);
    expect([statuses, seen.wrong]).toEqual([[502, 502, 502, 502, 502, 429], 5]);
  });

  test("a challenge passes only as it was given out; no other spelling has a budget of its own", async () => {
    const client = testClient(httpHandler(standIn.url));
    const { secretKey } = await enroll(await signIn(client, "olivia"), "1001", appliance.clock);
    const challenge = textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
    const bare = challenge.replace(/=+$/, "");
    const asked = seen.bodies.length;
    for (const other of [bare, challenge.toLowerCase(), "unknown"])
      expect((await mfaGrantOf(client, other, "000000")).problem).toBe("invalid-grant");
    expect(seen.bodies).toHaveLength(asked);
    const code = oracleCode(secretKey, appliance.clock.now());
    expect((await mfaGrantOf(client, challenge, code)).status).toBe(200);
  });

  test("a challenge of one node is known on another, and after a restart, and its account has one budget", async () => {
    const client = testClient(httpHandler(standIn.url));
    const { secretKey } = await enroll(await signIn(client, "olivia"), "1001", appliance.clock);
    const second = await start();
    const there = testClient(httpHandler(second.url));
    const challenge = async () => textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
    const code = () => oracleCode(secretKey, appliance.clock.now());
    expect((await mfaGrantOf(there, await challenge(), code())).status).toBe(200);
    for (let index = 0; index < 5; index += 1)
      expect((await mfaGrantOf(index < 3 ? there : client, await challenge(), "000000")).status).toBe(400);
    const asked = seen.bodies.length;
    const given = await challenge();
    expect((await mfaGrantOf(there, given, code())).problem).toBe("too-many-attempts");
    expect((await mfaGrantOf(client, given, code())).problem).toBe("too-many-attempts");
    expect(seen.bodies).toHaveLength(asked + 1);
    expect(
      await createSignIns(opened.store, { named: async () => null }, pino({ level: "silent" })).find(
        given,
        appliance.clock.now(),
      ),
      "no session",
    ).toBeUndefined();
    appliance.clock.advance(3_600_000);
    expect((await mfaGrantOf(there, given, code())).problem).toBe("invalid-grant");
  });

  test("an own browser gets in at both steps while everybody else waits", async () => {
    const at = (address: string) =>
      testClient((request) => standIn.handle(request, { address, secure: true })).browser();
    const own = at("192.0.2.1");
    const { secretKey } = await enroll(await signIn(own, "olivia"), "1001", appliance.clock);
    const challengeOf = async (client: TestClient) =>
      textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
    const given = await challengeOf(own);
    for (let net = 0; net < 10; net += 1) {
      expect((await passwordGrantOf(at(`10.0.${net}.1`), "olivia", "a wrong password")).status).toBe(400);
      expect((await mfaGrantOf(at(`10.0.${net}.1`), given, "000000")).status).toBe(400);
    }
    appliance.clock.advance(30_000);
    const code = oracleCode(secretKey, appliance.clock.now());
    const stranger = at("203.0.113.9");
    expect((await passwordGrantOf(stranger, "olivia")).status).toBe(429);
    expect((await mfaGrantOf(stranger, given, code)).status).toBe(429);
    expect((await mfaGrantOf(own, await challengeOf(own), code)).status).toBe(200);
  });

  test("a hundred wrong codes in a row are in the record as the last, and a new setup opens the second step", async () => {
    const store = await opened.secondNode();
    const client = testClient(httpHandler((await start({ guard: { store, policy: policyOf({}) } })).url));
    await enroll(await signIn(client, "olivia"), "1001", appliance.clock);
    const reader = await signIn(client, "administrator");
    await expect.poll(async () => (await reader.send("GET", "/api/guard/users")).status).toBe(200);
    const challengeNow = async () => textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
    for (let count = 0; count < 100; count += 1) {
      expect((await mfaGrantOf(client, await challengeNow(), "000000")).problem).toBe("invalid-grant");
      appliance.clock.advance(60_000);
    }
    expect((await mfaGrantOf(client, await challengeNow(), "000000")).problem).toBe("too-many-attempts");
    const stopped = await store.read((db) =>
      db.selectFrom("audit").select("user_name").where("event", "=", "guessing-stopped").execute(),
    );
    expect(stopped).toEqual([{ user_name: "olivia" }]);
    const admin = await signIn(client, "administrator");
    const header = await caseHeader(admin, { intent: "recreate", userId: "1001" });
    const begun = await admin.send("POST", ENABLE, { json: { recreate: true }, ...header });
    const [token, secretKey] = [textMember(begun, "token"), textMember(begun, "secretKey")];
    const code = oracleCode(secretKey, appliance.clock.now());
    expect((await confirmEnrollment(admin, "1001", token, code)).status).toBe(204);
    appliance.clock.advance(30_000);
    const next = oracleCode(secretKey, appliance.clock.now());
    expect((await mfaGrantOf(client, await challengeNow(), next)).status).toBe(200);
  });

  test("with the store down, codes for challenges of another node are counted by host, whatever the challenge", async () => {
    const client = testClient(httpHandler(standIn.url));
    standIn.breakStore(true);
    for (let index = 0; index < 5; index += 1)
      expect((await mfaGrantOf(client, `unknown-${index}`, "000000")).status).toBe(400);
    expect((await mfaGrantOf(client, "unknown-6", "000000")).status).toBe(429);
    expect(seen.wrong).toBe(5);
  });

  test("the client's address is sent on only where it is asked for, and never what the client says of it", async () => {
    const client = { ...from("127.0.0.9"), forwardedFor: "198.51.100.1" };
    await right(client);
    const telling = await start({ forwardClientAddress: true });
    await right(client, telling);
    expect(seen.forwarded).toEqual([null, "127.0.0.9"]);
  });
});
