import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTestAppliance, TEST_DEMO_PASSWORD } from "../../appliance/testing/create-test-appliance.ts";
import type { TestAppliance } from "../../appliance/testing/create-test-appliance.ts";
import { enroll, startEnrollment, confirmEnrollment } from "../../appliance/testing/enroll.ts";
import { httpHandler } from "../../appliance/testing/http-handler.ts";
import { oracleCode } from "../../appliance/testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../../appliance/testing/sign-in.ts";
import { closeSocketClients, signInFrom } from "../../appliance/testing/socket-client.ts";
import type { SocketClient } from "../../appliance/testing/socket-client.ts";
import { startStandIn } from "../../appliance/testing/start-stand-in.ts";
import type { StandIn, StandInOptions } from "../../appliance/testing/start-stand-in.ts";
import { testClient } from "../../appliance/testing/test-client.ts";
import type { Answer, TestClient } from "../../appliance/testing/test-client.ts";
import { textMember } from "../../appliance/testing/text-member.ts";
import { defaultPolicy } from "../../calls/policy.ts";
import { testEngines } from "../../store/testing/test-engines.ts";
import type { TestStore } from "../../store/testing/test-engines.ts";
import pino from "pino";
import { createSignIns } from "./sign-ins.ts";

const WRONG = ["a wrong password", "000000"];

describe.each(testEngines)("guesses through the gateway ($engine)", (engine) => {
  let opened: TestStore;
  let appliance: TestAppliance;
  let standIn: StandIn;
  const others: StandIn[] = [];
  /** What reached the appliance: wrong guesses, and what was said of the client's address. */
  const seen: { wrong: number; bodies: string[]; forwarded: (string | null)[] } = {
    wrong: 0,
    bodies: [],
    forwarded: [],
  };

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
        return Response.json({ type: "urn:mfa-enrollment:invalid-grant" }, { status: 400 });
      },
    };
  }
  const start = async (more: StandInOptions = {}) =>
    startStandIn("8.1", {
      guard: { store: await opened.secondNode(), policy: defaultPolicy },
      appliance: withoutLimits(appliance),
      ...more,
    });
  beforeEach(async () => {
    Object.assign(seen, { wrong: 0, bodies: [], forwarded: [] });
    opened = await engine.open();
    appliance = await createTestAppliance();
    standIn = await start();
  });
  afterEach(async () => {
    closeSocketClients();
    for (const other of others.splice(0)) await other.close();
    await standIn.close();
    await appliance.close();
    await opened.close();
  });

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

  test("a network has eight, an account ten, over two nodes", async () => {
    const second = await start();
    others.push(second);
    await guessOften(4, from("127.0.1.1"));
    await guessOften(4, from("127.0.1.2"), second);
    expect((await guess(from("127.0.1.3"))).status).toBe(429);
    await guessOften(2, from("127.0.2.1"), second);
    expect((await guess(from("127.0.3.1"))).status).toBe(429);
    expect(seen.wrong).toBe(10);
  });

  test("a browser that has signed in before has a budget of its own", async () => {
    const browser = { localAddress: "127.0.0.5", jar: new Map<string, string>() };
    expect((await right(browser)).status).toBe(200);
    expect([...browser.jar.keys()].join()).toMatch(/^__Host-device-[0-9a-f]{12}$/);
    await guessOften(5, from("127.0.0.5"));
    expect((await right(from("127.0.0.5"))).status).toBe(429);
    expect((await right(browser)).status).toBe(200);
  });

  test("right passwords are counted for an account in a network; another network isn't held up by it", async () => {
    expect((await right(from("127.0.1.1"))).status).toBe(200);
    // As if 599 more had come.
    await opened.store.transaction("test", (tx) =>
      tx
        .updateTable("password_failures")
        .set({ next_at: appliance.clock.now() + 600 * 6_000 })
        .where("key", "like", "%:sign-ins:%")
        .execute(),
    );
    const asked = seen.bodies.length;
    expect(await right(from("127.0.1.2"))).toMatchObject({ status: 429, retryAfter: 6 });
    expect(seen.bodies).toHaveLength(asked);
    expect((await right(from("127.0.2.1"))).status).toBe(200);
    const browser = { localAddress: "127.0.2.2", jar: new Map<string, string>() };
    expect((await right(browser)).status).toBe(200);
    expect((await right({ ...browser, localAddress: "127.0.1.3" })).status, "own browser").toBe(200);
    appliance.clock.advance(6_000);
    expect((await right(from("127.0.1.1"))).status).toBe(200);
    expect((await right(from("127.0.1.1"))).status).toBe(429);
  });

  test("each browser that has signed in before has five right ones for itself, once all have spent theirs", async () => {
    const browserAt = (localAddress: string) => ({ localAddress, jar: new Map<string, string>() });
    const [owner, thief] = [browserAt("127.0.1.1"), browserAt("127.0.1.2")];
    // The second time with its cookie.
    for (const browser of [owner, thief, owner, thief]) expect((await right(browser)).status).toBe(200);
    await opened.store.transaction("test", (tx) =>
      tx
        .updateTable("password_failures")
        .set({ next_at: appliance.clock.now() + 600 * 6_000 })
        .where("key", "like", "%:sign-ins:%")
        .execute(),
    );
    for (const browser of [thief, owner])
      for (let time = 0; time < 5; time += 1) expect((await right(browser)).status).toBe(200);
    expect(await right(owner)).toMatchObject({ status: 429, retryAfter: 6 });
  });

  test("fifty wrong ones at once are no fifty guesses", async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => guess(from("127.0.0.6"))));
    expect(seen.wrong).toBeLessThanOrEqual(8);
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(5);
  });

  test("with the store down they are counted in the process, and stay so until they have decayed", async () => {
    standIn.breakStore(true);
    await guessOften(5, from("127.0.0.7"));
    expect((await guess(from("127.0.0.7"))).status).toBe(429);
    expect((await right(from("127.0.0.8"))).status).toBe(200);
    standIn.breakStore(false);
    expect((await right(from("127.0.0.7"))).status).toBe(429);
    appliance.clock.advance(61_000);
    expect((await right(from("127.0.0.7"))).status).toBe(200);
    expect(seen.wrong).toBe(5);
  });

  test("codes have the same budgets, for a sign-in whatever its challenge, and for an enrollment", async () => {
    const client = testClient(httpHandler(standIn.url));
    const { secretKey } = await enroll(await signIn(client, "olivia"), "1001", appliance.clock);
    const challenge = async () => textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
    for (let index = 0; index < 5; index += 1)
      expect((await mfaGrantOf(client, await challenge(), "000000")).status).toBe(400);
    const code = oracleCode(secretKey, appliance.clock.now());
    expect((await mfaGrantOf(client, await challenge(), code)).problem).toBe("too-many-attempts");
    const ravi = await signIn(client, "ravi");
    const { token } = await startEnrollment(ravi, "1002");
    for (let index = 0; index < 5; index += 1)
      expect((await confirmEnrollment(ravi, "1002", token, "000000")).status).toBe(400);
    expect((await confirmEnrollment(ravi, "1002", token, "000000")).problem).toBe("too-many-attempts");
    expect(seen.wrong).toBe(10);
  });

  test("a browser that has signed in before has a budget of its own for codes too", async () => {
    const browser = testClient(httpHandler(standIn.url)).browser();
    const { secretKey } = await enroll(await signIn(browser, "olivia"), "1001", appliance.clock);
    const thief = testClient(httpHandler(standIn.url));
    const challenge = async (client: TestClient) =>
      textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
    for (let index = 0; index < 5; index += 1)
      expect((await mfaGrantOf(thief, await challenge(thief), "000000")).status).toBe(400);
    const code = () => oracleCode(secretKey, appliance.clock.now());
    expect((await mfaGrantOf(thief, await challenge(thief), code())).status).toBe(429);
    expect((await mfaGrantOf(browser, await challenge(browser), code())).status).toBe(200);
  });

  test("a stolen session in which codes are entered keeps its owner from confirming in no other", async () => {
    const client = testClient(httpHandler(standIn.url));
    const stolen = await signIn(client, "ravi");
    const { token: theirs } = await startEnrollment(stolen, "1002");
    appliance.clock.advance(600_000);
    for (let index = 0; index < 5; index += 1) await confirmEnrollment(stolen, "1002", theirs, "000000");
    expect((await confirmEnrollment(stolen, "1002", theirs, "000000")).status).toBe(429);
    const owner = await signIn(client, "ravi");
    const { token, secretKey } = await startEnrollment(owner, "1002");
    const code = oracleCode(secretKey, appliance.clock.now());
    expect((await confirmEnrollment(owner, "1002", token, code)).status).toBe(204);
  });

  test("names that an appliance could read as one are counted as one, and names with what nobody sees are none", async () => {
    for (const name of ["olivia", "\u00f3livia", "oli\u0301via", "OLIVIA", "olivi\u00e0"])
      expect((await guess(from("127.0.0.2"), standIn, name)).status).toBe(400);
    expect((await right(from("127.0.0.2"))).status).toBe(429);
    expect((await guess(from("127.0.0.2"), standIn, "ol\u0131v\u0131a")).status).toBe(429);
    const asked = seen.bodies.length;
    for (const name of ["oli\u200bvia", "olivia\0", "oli\u00advia"])
      expect((await guess(from("127.0.0.3"), standIn, name)).problem).toBe("invalid-grant");
    expect(seen.bodies).toHaveLength(asked);
  });

  test("a grant or a token in another spelling never reaches the appliance", async () => {
    const client = testClient(httpHandler(standIn.url));
    const form = { username: "olivia", password: TEST_DEMO_PASSWORD };
    for (const grant_type of ["0", " password", "password ", "1", "authorization_code", "pass\u0000word"]) {
      const answer = await client.send("POST", "/api/oauth2/token", { form: { ...form, grant_type } });
      expect([grant_type, answer.problem]).toEqual([grant_type, "bad-request"]);
    }
    await enroll(await signIn(client, "olivia"), "1001", appliance.clock);
    const challenge = textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
    const asked = seen.bodies.length;
    expect((await mfaGrantOf(client, `${challenge} `, "000000")).problem).toBe("invalid-grant");
    const refresh = { grant_type: "Refresh_token", refresh_token: "a b" };
    const refreshed = await client.send("POST", "/api/oauth2/token", { form: refresh });
    expect(refreshed.problem).toBe("invalid-grant");
    expect(seen.bodies).toHaveLength(asked);
  });

  test("a challenge passes only as it was given out; no other spelling has a budget of its own", async () => {
    const client = testClient(httpHandler(standIn.url));
    const { secretKey } = await enroll(await signIn(client, "olivia"), "1001", appliance.clock);
    const challenge = textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
    const bare = challenge.replace(/=+$/, "");
    const spelled = ["", "=", "===", "==.", "==A"].map((end) => `${bare}${end}`);
    const asked = seen.bodies.length;
    for (const other of [...spelled, `.${challenge}`, challenge.toLowerCase(), "unknown"])
      expect((await mfaGrantOf(client, other, "000000")).problem, other.slice(bare.length)).toBe(
        "invalid-grant",
      );
    expect(seen.bodies).toHaveLength(asked);
    const code = oracleCode(secretKey, appliance.clock.now());
    expect((await mfaGrantOf(client, challenge, code)).status).toBe(200);
  });

  test("a challenge of one node is known on another, and after a restart, and its account has one budget", async () => {
    const client = testClient(httpHandler(standIn.url));
    const { secretKey } = await enroll(await signIn(client, "olivia"), "1001", appliance.clock);
    const second = await start();
    others.push(second);
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

  test("with the store down, codes for challenges of another node are counted by host, whatever the challenge", async () => {
    const client = testClient(httpHandler(standIn.url));
    standIn.breakStore(true);
    for (let index = 0; index < 5; index += 1)
      expect((await mfaGrantOf(client, `unknown-${index}`, "000000")).status).toBe(400);
    expect((await mfaGrantOf(client, "unknown-6", "000000")).status).toBe(429);
    expect(seen.wrong).toBe(5);
  });

  test("a session is renewed sixty times at once, and others go on", async () => {
    const client = testClient(httpHandler(standIn.url));
    const other = await passwordGrantOf(client, "olivia");
    let pair = await passwordGrantOf(client, "olivia");
    const renew = (before: Answer) =>
      client.send("POST", "/api/oauth2/token", {
        form: { grant_type: "Refresh_token", refresh_token: textMember(before, "refresh_token") },
      });
    for (let index = 0; index < 60; index += 1) pair = await renew(pair);
    expect((await renew(pair)).problem).toBe("too-many-attempts");
    expect((await renew(other)).status).toBe(200);
    appliance.clock.advance(60_000);
    expect((await renew(pair)).status).toBe(200);
  });

  test("an old token that comes back ends its session, though a thief has used up what that may be renewed", async () => {
    const client = testClient(httpHandler(standIn.url));
    const owners = await passwordGrantOf(client, "olivia");
    const renew = (before: Answer) => {
      appliance.clock.advance(1);
      const form = { grant_type: "Refresh_token", refresh_token: textMember(before, "refresh_token") };
      return client.send("POST", "/api/oauth2/token", { form });
    };
    let thiefs = await renew(owners);
    for (let index = 1; index < 60; index += 1) thiefs = await renew(thiefs);
    expect((await renew(thiefs)).problem).toBe("too-many-attempts");
    expect((await renew(owners)).problem).toBe("invalid-grant");
    const token = textMember(thiefs, "access_token");
    expect((await client.withToken(token).send("GET", "/api/v8.1/users/1001")).status).toBe(401);
    for (let index = 1; index < 5; index += 1) expect((await renew(owners)).problem).toBe("invalid-grant");
    expect((await renew(owners)).problem).toBe("too-many-attempts");
  });

  test("the client's address is sent on only where it is asked for, and never what the client says of it", async () => {
    const client = { ...from("127.0.0.9"), forwardedFor: "198.51.100.1" };
    await right(client);
    const telling = await start({ forwardClientAddress: true });
    others.push(telling);
    await right(client, telling);
    expect(seen.forwarded).toEqual([null, "127.0.0.9"]);
  });
});
