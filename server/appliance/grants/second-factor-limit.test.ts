import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTestAppliance } from "../testing/create-test-appliance.ts";
import type { TestAppliance } from "../testing/create-test-appliance.ts";
import { enroll, wrongCode } from "../testing/enroll.ts";
import type { TestEnrollment } from "../testing/enroll.ts";
import { oracleCode } from "../testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../testing/sign-in.ts";
import { testClient } from "../testing/test-client.ts";
import type { Answer, TestClient } from "../testing/test-client.ts";
import { textMember } from "../testing/text-member.ts";

let appliance: TestAppliance;
let client: TestClient;
let enrollment: TestEnrollment;

beforeEach(async () => {
  appliance = await createTestAppliance();
  client = testClient(appliance.handle);
  enrollment = await enroll(await signIn(client, "olivia"), "1001", appliance.clock);
});
afterEach(() => appliance.close());

const now = (): number => appliance.clock.now();
const wrong = (): string => wrongCode(enrollment.secretKey, now());
const right = (): string => oracleCode(enrollment.secretKey, now());

/** A whole sign-in each time: a new challenge must not give new tries. */
async function attempt(code: string, name = "olivia", address = "127.0.0.1"): Promise<Answer> {
  const challenge = await passwordGrantOf(client.at(address), name);
  return mfaGrantOf(client.at(address), textMember(challenge, "mfa_token"), code);
}

async function fail(times: number): Promise<void> {
  for (let count = 0; count < times; count += 1)
    expect((await attempt(wrong())).problem).toBe("invalid-grant");
}

describe("the limit of second factors", () => {
  test("four wrong codes cost nothing", async () => {
    await fail(4);
    expect((await attempt(right())).status).toBe(200);
  });

  test("from the fifth on, a right code inside the delay is refused and not consumed", async () => {
    await fail(5);
    const refused = await attempt(right());
    expect([refused.status, refused.problem, refused.headers.get("retry-after")]).toEqual([
      429,
      "too-many-attempts",
      "30",
    ]);
    const [scratch = ""] = enrollment.scratchCodes;
    expect((await attempt(scratch)).status).toBe(429);
    appliance.clock.advance(30_000);
    expect((await attempt(scratch)).status).toBe(200);
    expect((await attempt(right())).status).toBe(200);
  });

  test("a free attempt is counted by a clock that is behind the one of the attempt before", async () => {
    for (let count = 0; count < 5; count += 1) {
      await fail(1);
      appliance.clock.advance(-1_500);
    }
    expect((await attempt(wrong())).problem).toBe("too-many-attempts");
  });

  test("the delay doubles from 30 s to an hour", async () => {
    await fail(5);
    const delays: string[] = [];
    for (let count = 0; count < 9; count += 1) {
      const refused = await attempt(right());
      delays.push(refused.headers.get("retry-after") ?? "none");
      appliance.clock.advance(Number(delays.at(-1)) * 1_000);
      await fail(1);
    }
    expect(delays).toEqual(["30", "60", "120", "240", "480", "960", "1920", "3600", "3600"]);
  });

  test("it is one counter over addresses and spellings of the name", async () => {
    for (const [index, name] of ["olivia", "OLIVIA", " olivia ", "ｏｌｉｖｉａ", "Olivia"].entries()) {
      expect((await attempt(wrong(), name, `2001:db8:${index}::1`)).problem).toBe("invalid-grant");
    }
    expect((await attempt(right(), "olivia", "203.0.113.9")).status).toBe(429);
  });

  test("a success ends the count, a right password does not", async () => {
    await fail(4);
    await passwordGrantOf(client, "olivia");
    await fail(1);
    expect((await attempt(right())).status).toBe(429);
    appliance.clock.advance(30_000);
    expect((await attempt(right())).status).toBe(200);
    await fail(4);
    appliance.clock.advance(30_000);
    expect((await attempt(right())).status).toBe(200);
  });

  test.each(["12345", "1234567", "abcdef", "123456789", "１２３４５６"])(
    "the malformed code %j counts nowhere",
    async (code) => {
      for (let count = 0; count < 6; count += 1) expect((await attempt(code)).problem).toBe("invalid-grant");
      expect((await attempt(right())).status).toBe(200);
    },
  );

  test("after a hundred it stops for good, until an administrator turns MFA off", async () => {
    await appliance.parts.store.transaction("test", async (tx) => {
      await tx.insertInto("second_factor_failures").values({ user_id: "1001", n: 100, next_at: 0 }).execute();
    });
    appliance.clock.advance(30 * 24 * 3_600_000);
    expect((await attempt(right())).status).toBe(429);
    const admin = await signIn(client, "administrator");
    await admin.send("POST", "/api/v8.1/users/1001/disableMfa");
    const again = await signIn(client, "olivia");
    enrollment = await enroll(again, "1001", appliance.clock);
    expect((await attempt(right())).status).toBe(200);
  });

  test("after the clock went back the wait is never longer than its own length", async () => {
    await fail(5);
    appliance.clock.advance(-24 * 3_600_000);
    const refused = await attempt(enrollment.scratchCodes[0] ?? "");
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "30"]);
    appliance.clock.advance(30_000);
    expect((await attempt(enrollment.scratchCodes[1] ?? "")).status).toBe(200);
  });

  test("codes at consumed time steps stay refused after the clock went back, scratch codes work", async () => {
    appliance.clock.advance(3_600_000);
    expect((await attempt(right())).status).toBe(200);
    appliance.clock.advance(-3_600_000);
    expect((await attempt(right())).problem).toBe("code-replayed");
    expect((await attempt(enrollment.scratchCodes[0] ?? "")).status).toBe(200);
  });

  test("codes one step early and late are taken, two steps off are not", async () => {
    for (const [shift, taken] of [
      [-60_000, false],
      [60_000, false],
      [-30_000, true],
      [30_000, true],
    ] as const) {
      appliance.clock.advance(300_000);
      const answer = await attempt(oracleCode(enrollment.secretKey, now() + shift));
      expect(answer.status === 200, `${shift}`).toBe(taken);
    }
  });

  test("somebody with the password who guesses all the time keeps no own browser out", async () => {
    const own = client.browser();
    const step = async (browser: TestClient, code: string) => {
      const challenge = await passwordGrantOf(browser, "olivia");
      return mfaGrantOf(browser, textMember(challenge, "mfa_token"), code);
    };
    // With a scratch code, so that the browser is known before the attack.
    expect((await step(own, enrollment.scratchCodes[0] ?? "")).status).toBe(200);
    const statuses: number[] = [];
    for (let time = 0; time < 8; time += 1) {
      for (let guess = 0; guess < 20; guess += 1) await attempt(wrong(), "olivia", `203.0.113.${guess}`);
      expect((await attempt(right(), "olivia", "192.0.2.1")).status, "a new browser").toBe(429);
      statuses.push((await step(own, right())).status);
      for (let guess = 0; guess < 5; guess += 1) await attempt(wrong(), "olivia", "203.0.113.1");
      appliance.clock.advance(30_000);
    }
    expect(statuses).toEqual(Array.from({ length: 8 }, () => 200));
  });

  test("an own browser has ten wrong codes of its own, and one more each minute", async () => {
    const own = client.browser();
    await passwordGrantOf(own, "olivia");
    const step = async (code: string) =>
      mfaGrantOf(own, textMember(await passwordGrantOf(own, "olivia"), "mfa_token"), code);
    expect((await step(enrollment.scratchCodes[0] ?? "")).status).toBe(200);
    await fail(5);
    for (let guess = 0; guess < 10; guess += 1) expect((await step(wrong())).problem).toBe("invalid-grant");
    expect((await step(right())).status).toBe(429);
    appliance.clock.advance(60_000);
    expect((await step(right())).status).toBe(200);
  });
});
