import { describe, expect, test } from "vitest";
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
import { testClient, type TestClient } from "../testing/test-client.ts";
import { textMember } from "../testing/text-member.ts";
import { perTest } from "../../testing/per-test.ts";

const appliance = perTest(() => createTestAppliance());
const client = perTest(() => testClient(appliance.handle));

const challenge = async () => textMember(await passwordGrantOf(client, "olivia"), "mfa_token");
const wrongFor = ({ secretKey }: TestEnrollment) => wrongCode(secretKey, appliance.clock.now());

test("a refused code of an enrollment says how many more may be wrong", async () => {
  const olivia = await signIn(client, "olivia");
  const enrollment = await startEnrollment(olivia, "1001");
  const malformed = await confirmEnrollment(olivia, "1001", enrollment.token, "12345");
  expect(malformed.body["errors"]).toEqual({ code: ["Six digits are needed."] });
  const wrong = wrongFor(enrollment);
  const told: unknown[] = [];
  for (let tries = 1; tries <= 5; tries += 1) {
    const { body, problem } = await confirmEnrollment(olivia, "1001", enrollment.token, wrong);
    told.push(body["triesLeft"] ?? problem);
  }
  expect(told).toEqual([4, 3, 2, 1, "enrollment-exhausted"]);
});

test("a refused code at sign-in says how many more may be wrong before one waits; a right one begins anew", async () => {
  const enrollment = await enroll(await signIn(client, "olivia"), "1001", appliance.clock);
  const token = await challenge();
  const guess = async () => (await mfaGrantOf(client, token, wrongFor(enrollment))).body["triesLeft"];
  expect([await guess(), await guess()]).toEqual([4, 3]);
  expect(
    (await mfaGrantOf(client, token, oracleCode(enrollment.secretKey, appliance.clock.now()))).status,
  ).toBe(200);
  const next = await challenge();
  const told: unknown[] = [];
  for (let tries = 1; tries <= 6; tries += 1) {
    const { body, problem } = await mfaGrantOf(client, next, wrongFor(enrollment));
    told.push(body["triesLeft"] ?? problem);
  }
  expect(told).toEqual([4, 3, 2, 1, "invalid-grant", "too-many-attempts"]);
});

test("a sign-in with a scratch code says how many are left, and no other sign-in does", async () => {
  const { scratchCodes, secretKey } = await enroll(await signIn(client, "olivia"), "1001", appliance.clock);
  const left: unknown[] = [];
  for (const code of scratchCodes)
    left.push((await mfaGrantOf(client, await challenge(), code)).body["scratchCodesLeft"]);
  expect(left).toEqual([4, 3, 2, 1, 0]);
  const code = oracleCode(secretKey, appliance.clock.now());
  expect((await mfaGrantOf(client, await challenge(), code)).body).not.toHaveProperty("scratchCodesLeft");
});

describe("a code of another time", () => {
  /** What is said of a code that the phone showed so many seconds after now. */
  async function toldOf(seconds: number, asked: TestClient): Promise<unknown> {
    const enrollment = await enroll(await signIn(client, "olivia"), "1001", appliance.clock);
    const now = () => appliance.clock.now();
    const begin = async () => textMember(await passwordGrantOf(asked, "olivia"), "mfa_token");
    await mfaGrantOf(asked, await begin(), oracleCode(enrollment.secretKey, now()));
    const code = oracleCode(enrollment.secretKey, now() + seconds * 1_000);
    const { body, problem } = await mfaGrantOf(asked, await begin(), code);
    return body["clockOffSeconds"] ?? problem;
  }

  test.each([-600, -180, -60, 60, 180, 600])(
    "tells a browser that has signed in before that the phone's clock is %i seconds off",
    async (seconds) => {
      expect(await toldOf(seconds, client.browser())).toBe(seconds);
    },
  );

  test.each([
    [-630, "of more than ten minutes ago", "invalid-grant"],
    [0, "that was used", "code-replayed"],
  ])("of %i seconds, %s, says nothing of the clock", async (seconds, _, problem) => {
    expect(await toldOf(seconds, client.browser())).toBe(problem);
  });

  test("says nothing of the clock to anybody else", async () => {
    expect(await toldOf(-180, client)).toBe("invalid-grant");
  });
});
