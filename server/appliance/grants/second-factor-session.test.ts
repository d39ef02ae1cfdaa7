import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestAppliance } from "../testing/create-test-appliance.ts";
import type { TestAppliance } from "../testing/create-test-appliance.ts";
import { enroll, wrongCode } from "../testing/enroll.ts";
import type { TestEnrollment } from "../testing/enroll.ts";
import { oracleCode } from "../testing/oracle-code.ts";
import { mfaGrantOf, passwordGrantOf, signIn } from "../testing/sign-in.ts";
import { testClient } from "../testing/test-client.ts";
import type { Answer, TestClient } from "../testing/test-client.ts";
import { textMember } from "../testing/text-member.ts";

const TOKEN = "/api/oauth2/token";
const MINUTE = 60_000;

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

const challenge = async () => textMember(await passwordGrantOf(client, "olivia"), "mfa_token");

function refresh(pair: Answer): Promise<Answer> {
  const form = { grant_type: "Refresh_token", refresh_token: textMember(pair, "refresh_token") };
  return client.send("POST", TOKEN, { form });
}

async function signInFor(life: "true" | "false"): Promise<Answer> {
  const form = { username: "olivia", password: "staple of the demo users", short_lived_refresh_token: life };
  const asked = textMember(await client.send("POST", TOKEN, { form }), "mfa_token");
  return mfaGrantOf(client, asked, oracleCode(enrollment.secretKey, now()));
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

test("each second factor is in the audit, with what it was and how it went", async () => {
  const right = oracleCode(enrollment.secretKey, now());
  await mfaGrantOf(client, await challenge(), right);
  await mfaGrantOf(client, await challenge(), right);
  const [scratch = ""] = enrollment.scratchCodes;
  await mfaGrantOf(client, await challenge(), scratch);
  await mfaGrantOf(client, await challenge(), wrongCode(enrollment.secretKey, now()));
  for (let count = 0; count < 4; count += 1) await mfaGrantOf(client, await challenge(), "00000000");
  await mfaGrantOf(client, await challenge(), right);
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

test("a refresh token that comes back is in the audit", async () => {
  const signedIn = await signInFor("true");
  await refresh(signedIn);
  await refresh(signedIn);
  const rows = await appliance.parts.store.read((db) =>
    db.selectFrom("audit").selectAll().where("event", "=", "refresh-reuse").execute(),
  );
  expect(rows.map(({ outcome, user_id }) => [outcome, user_id])).toEqual([["refused", "1001"]]);
});
