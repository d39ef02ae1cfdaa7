import { beforeEach, describe, expect, test } from "vitest";
import { sweepExpired } from "../sweep-expired.ts";
import { createTestAppliance } from "../testing/create-test-appliance.ts";
import {
  confirmEnrollment,
  enroll,
  startEnrollment,
  wrongCode,
  type TestEnrollment,
} from "../testing/enroll.ts";
import { oracleCode } from "../testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../testing/sign-in.ts";
import { testClient, type Answer, type TestClient } from "../testing/test-client.ts";
import { textMember } from "../testing/text-member.ts";
import { perTest } from "../../testing/per-test.ts";

let enrollment: TestEnrollment;

const appliance = perTest(() => createTestAppliance());
const client = perTest(() => testClient(appliance.handle));
beforeEach(async () => {
  enrollment = await enroll(await signIn(client, "olivia"), "1001", appliance.clock);
});

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

/** As if so many had been wrong before, each when it might be tried. */
function inARow(count: number, kind: "account" | "own-browser"): Promise<unknown> {
  return appliance.parts.store.transaction("test", (tx) =>
    tx
      .updateTable("limits")
      .set({ wrong: count, paid_at: 0 })
      .where("step", "=", "code")
      .where("kind", "=", kind)
      .execute(),
  );
}
const eventsOf = (event: string) =>
  appliance.parts.store.read((db) =>
    db.selectFrom("audit").select(["reason", "user_name"]).where("event", "=", event).execute(),
  );
/** A browser that has signed in as olivia, with a scratch code. */
async function ownBrowser(scratch = 0): Promise<TestClient> {
  const own = client.browser();
  expect((await step(own, enrollment.scratchCodes[scratch] ?? "")).status).toBe(200);
  return own;
}
const step = async (browser: TestClient, code: string) =>
  mfaGrantOf(browser, textMember(await passwordGrantOf(browser, "olivia"), "mfa_token"), code);

describe("the limit of second factors", () => {
  test("an account has ten over all addresses and spellings of the name, and waits for seconds", async () => {
    for (const [index, name] of ["olivia", "OLIVIA", " olivia ", "ｏｌｉｖｉａ", "Olivia"].entries())
      for (const host of ["1", "2"])
        expect((await attempt(wrong(), name, `2001:db8:${index}::${host}`)).problem).toBe("invalid-grant");
    const refused = await attempt(right(), "olivia", "203.0.113.9");
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "40"]);
  });

  test.each(["12345", "1234567", "abcdef", "123456789", "１２３４５６"])(
    "the malformed code %j counts nowhere",
    async (code) => {
      for (let count = 0; count < 6; count += 1) expect((await attempt(code)).problem).toBe("invalid-grant");
      expect((await attempt(right())).status).toBe(200);
    },
  );

  test("after a hundred in a row no browser but an own one gets in, and that one opens it again", async () => {
    const own = await ownBrowser();
    await fail(1);
    await inARow(99, "account");
    await fail(1);
    expect(await eventsOf("guessing-stopped")).toEqual([{ reason: "strangers", user_name: "olivia" }]);
    appliance.clock.advance(30 * 24 * 3_600_000);
    const refused = await attempt(right());
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "3600"]);
    const signedIn = own.withToken(textMember(await step(own, right()), "access_token"));
    const told = await signedIn.send("GET", "/api/guard/users/1001/last-change");
    expect(told.body).toMatchObject({ change: "enabled", notices: [{ change: "guessed" }] });
    appliance.clock.advance(30_000);
    expect((await attempt(right())).status).toBe(200);
  });

  test("a new setup opens it again too", async () => {
    await fail(1);
    await inARow(100, "account");
    expect((await attempt(right())).status).toBe(429);
    const admin = await signIn(client, "administrator");
    await admin.send("POST", "/api/v8.1/users/1001/disableMfa");
    enrollment = await enroll(await signIn(client, "olivia"), "1001", appliance.clock);
    expect((await attempt(right())).status).toBe(200);
  });

  test("a cookie with a hundred in a row counts as anybody's from then on, another one doesn't", async () => {
    const [thief, own] = [await ownBrowser(0), await ownBrowser(1)];
    expect((await step(thief, wrong())).status).toBe(400);
    await inARow(99, "own-browser");
    expect((await step(thief, wrong())).status).toBe(400);
    expect(await eventsOf("guessing-stopped")).toEqual([{ reason: "own-browser", user_name: "olivia" }]);
    // From here on it spends what strangers have.
    for (let count = 0; count < 5; count += 1) expect((await step(thief, wrong())).status).toBe(400);
    expect((await step(thief, right())).status).toBe(429);
    expect((await step(own, right())).status).toBe(200);
    appliance.clock.advance(7 * 24 * 3_600_000);
    for (let count = 0; count < 5; count += 1) expect((await step(thief, wrong())).status).toBe(400);
    expect((await step(thief, right())).status).toBe(429);
  });

  test("a clock that was ahead brings no used code back, and harms no new one", async () => {
    appliance.clock.advance(7_200_000);
    const used = right();
    expect((await attempt(used)).status).toBe(200);
    appliance.clock.advance(-7_200_000);
    expect((await attempt(right())).status).toBe(200);
    await sweepExpired(appliance.parts);
    expect((await attempt(right())).problem).toBe("code-replayed");
    appliance.clock.advance(7_200_000);
    expect((await attempt(used)).problem).toBe("code-replayed");
  });

  test("used codes are remembered for a day, and never fewer than twenty", async () => {
    const steps = () =>
      appliance.parts.store.read((db) => db.selectFrom("used_steps").select("step").execute());
    for (let count = 0; count < 30; count += 1) {
      appliance.clock.advance(30_000);
      expect((await attempt(right())).status).toBe(200);
    }
    await sweepExpired(appliance.parts);
    expect(await steps()).toHaveLength(31);
    appliance.clock.advance(25 * 3_600_000);
    await sweepExpired(appliance.parts);
    expect(await steps()).toHaveLength(20);
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
});

const TOKEN = "/api/oauth2/token";
const MINUTE = 60_000;

const challenge = async () => textMember(await passwordGrantOf(client, "olivia"), "mfa_token");

function refresh(pair: Answer): Promise<Answer> {
  const form = { grant_type: "Refresh_token", refresh_token: textMember(pair, "refresh_token") };
  return client.send("POST", TOKEN, { form });
}

async function signInFor(life: "true" | "false"): Promise<Answer> {
  const form = { username: "olivia", password: "staple of the demo users", short_lived_refresh_token: life };
  const asked = textMember(await client.send("POST", TOKEN, { form }), "mfa_token");
  return mfaGrantOf(client, asked, right());
}

test("a short life that was asked for with the password holds after the code and after each refresh", async () => {
  const signedIn = await signInFor("true");
  expect(signedIn.body["shortLived"]).toBe(true);
  appliance.clock.advance(14 * MINUTE);
  const renewed = await refresh(signedIn);
  expect(renewed.body["shortLived"]).toBe(true);
  appliance.clock.advance(15 * MINUTE);
  expect((await refresh(renewed)).problem).toBe("invalid-grant");
});

test("a long life holds too", async () => {
  const renewed = await refresh(await signInFor("false"));
  expect(renewed.body["shortLived"]).toBe(false);
  appliance.clock.advance(60 * MINUTE);
  expect((await refresh(renewed)).status).toBe(200);
});

test("an mfa_token from the future is refused: the clock went back", async () => {
  const token = await challenge();
  appliance.clock.advance(-60_001);
  expect((await mfaGrantOf(client, token, enrollment.scratchCodes[0] ?? "")).problem).toBe("invalid-grant");
});

test("the code that confirmed the setup signs nobody in", async () => {
  const confirmed = oracleCode(enrollment.secretKey, now() - 30_000);
  expect((await attempt(confirmed)).problem).toBe("code-replayed");
  expect((await attempt(right())).status).toBe(200);
});

test("a code that two steps in a row have counts once, at sign-in and at the setup", async () => {
  // With the key of RFC 6238, both steps from 9:00:00 have this code: one in a million does.
  const [nine, code] = [Date.UTC(2026, 1, 23, 9), "963181"];
  const twin = await createTestAppliance({ startTime: nine - 24 * 3_600_000 });
  const key = Buffer.from("12345678901234567890");
  const { random } = twin.parts;
  const bytes: typeof random.bytes = (count) => (count === key.length ? key : random.bytes(count));
  Object.assign(twin.parts, { random: { ...random, bytes } });
  const anyone = testClient(twin.handle);
  const codeOf = async (name: string) =>
    mfaGrantOf(anyone, textMember(await passwordGrantOf(anyone, name), "mfa_token"), code);
  const before = await enroll(await signIn(anyone, "olivia"), "1001", twin.clock);
  twin.clock.advance(nine - twin.clock.now());
  expect(oracleCode(before.secretKey, nine)).toBe(code);
  expect(oracleCode(before.secretKey, nine + 30_000)).toBe(code);
  expect((await codeOf("olivia")).status).toBe(200);
  const fresh = await signIn(anyone, "rita");
  const { token } = await startEnrollment(fresh, "1003");
  expect((await confirmEnrollment(fresh, "1003", token, code)).status).toBe(204);
  for (const later of [0, 60_000]) {
    twin.clock.advance(later);
    for (const name of ["olivia", "rita"]) expect((await codeOf(name)).problem).toBe("code-replayed");
  }
  await twin.close();
});

test("each second factor is in the audit, with what it was and how it went", async () => {
  const code = right();
  await mfaGrantOf(client, await challenge(), code);
  await mfaGrantOf(client, await challenge(), code);
  const [scratch = ""] = enrollment.scratchCodes;
  await mfaGrantOf(client, await challenge(), scratch);
  await mfaGrantOf(client, await challenge(), wrong());
  for (let count = 0; count < 4; count += 1) await mfaGrantOf(client, await challenge(), "00000000");
  await mfaGrantOf(client, await challenge(), code);
  const rows = await appliance.parts.store.read((db) =>
    db.selectFrom("audit").selectAll().where("event", "=", "second-factor").orderBy("seq").execute(),
  );
  expect(rows.map(({ outcome, reason }) => `${outcome} ${reason ?? ""}`)).toEqual([
    "done totp",
    "refused totp-replayed",
    "done scratch-code",
    "refused totp-wrong",
    ...Array.from({ length: 4 }, () => "refused scratch-code-wrong"),
    "refused too-many-attempts",
  ]);
});

test("a refresh token that comes back ends its family, however late, and is in the audit", async () => {
  const signedIn = await signInFor("true");
  appliance.clock.advance(600_000);
  const renewed = await refresh(signedIn);
  appliance.clock.advance(360_000);
  await refresh(signedIn);
  expect((await refresh(renewed)).problem).toBe("invalid-grant");
  const rows = await appliance.parts.store.read((db) =>
    db.selectFrom("audit").selectAll().where("event", "=", "refresh-reuse").execute(),
  );
  expect(rows.map(({ outcome, user_id }) => [outcome, user_id])).toEqual([["refused", "1001"]]);
});

test("without the password nobody moves the count of second factors, and nobody is locked out", async () => {
  const { clock, parts } = appliance;
  const stranger = client.at("203.0.113.9");
  const real = await challenge();
  for (let count = 0; count < 40; count += 1) {
    await passwordGrantOf(stranger.at(`203.0.${count}.9`), "olivia", "a wrong password");
    const invented = count % 2 === 0 ? "A".repeat(88) : `${real.slice(0, -4)}AAA=`;
    expect((await mfaGrantOf(stranger, invented, "000000")).problem).toBe("invalid-grant");
  }
  const counted = await parts.store.read((db) =>
    db.selectFrom("limits").selectAll().where("step", "=", "code").execute(),
  );
  expect(counted).toEqual([]);
  // A hundred guesses an hour is all that strangers have for one account, wherever they are.
  clock.advance(40_000);
  expect((await mfaGrantOf(client, await challenge(), right())).status).toBe(200);
});
