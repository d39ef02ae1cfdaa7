import { Secret, TOTP } from "otpauth";
import { expect, test } from "vitest";
import { base32 } from "../../contract/provisioning.ts";
import { seededRandom } from "../appliance/testing/seeded-random.ts";
import { matchingSteps, timeStep, totpCode } from "./totp.ts";

/** RFC 6238 appendix B, SHA-1, the last six of its eight digits. */
const VECTORS = [
  [59, "287082"],
  [1_111_111_109, "081804"],
  [1_111_111_111, "050471"],
  [1_234_567_890, "005924"],
  [2_000_000_000, "279037"],
  [20_000_000_000, "353130"],
] as const;

test.each(VECTORS)("at %i s the RFC's code is %s", (seconds, code) => {
  const secret = Buffer.from("12345678901234567890");
  expect(totpCode(secret, timeStep(seconds * 1_000))).toBe(code);
  expect(matchingSteps(secret, code, seconds * 1_000)).toEqual([Math.floor(seconds / 30)]);
});

/** RFC 4226 appendix D. */
test("counters 0 to 9 give the RFC's codes", () => {
  const secret = Buffer.from("12345678901234567890");
  const codes = Array.from({ length: 10 }, (_, counter) => totpCode(secret, counter));
  expect(codes.join(" ")).toBe("755224 287082 359152 969429 338314 254676 287922 162583 399871 520489");
});

test("an independent authenticator shows the same codes", () => {
  const random = seededRandom(7);
  for (let count = 0; count < 200; count += 1) {
    const secret = Uint8Array.from({ length: 20 }, () => random(256));
    const time = random(2_000_000_000) * 1_000;
    const oracle = new TOTP({ secret: Secret.fromBase32(base32(secret)) });
    expect(totpCode(secret, timeStep(time))).toBe(oracle.generate({ timestamp: time }));
  }
});

/** RFC 4648 section 10, without padding. */
test.each([
  ["", ""],
  ["f", "MY"],
  ["fo", "MZXQ"],
  ["foo", "MZXW6"],
  ["foob", "MZXW6YQ"],
  ["fooba", "MZXW6YTB"],
  ["foobar", "MZXW6YTBOI"],
])("base32 of %j is %j", (text, encoded) => {
  expect(base32(Buffer.from(text))).toBe(encoded);
});
