import { Secret, TOTP } from "otpauth";
import { afterEach, expect, test, vi } from "vitest";
import { timeStepAt, totpAvailable, totpCodes } from "./totp.ts";
import type { TotpAlgorithm } from "../../contract/otpauth.ts";

// RFC 6238 appendix B; the seeds have the size of the hash.
const DIGITS = "12345678901234567890";
const SEEDS = {
  SHA1: DIGITS,
  SHA256: DIGITS.repeat(2).slice(0, 32),
  SHA512: DIGITS.repeat(4).slice(0, 64),
} as const;

function base32Of(seed: string): string {
  return Secret.fromLatin1(seed).base32;
}

test.each<[TotpAlgorithm, number, string]>([
  ["SHA1", 59, "94287082"],
  ["SHA256", 59, "46119246"],
  ["SHA512", 59, "90693936"],
  ["SHA1", 1111111109, "07081804"],
  ["SHA256", 1111111109, "68084774"],
  ["SHA512", 1111111109, "25091201"],
  ["SHA1", 1111111111, "14050471"],
  ["SHA256", 1111111111, "67062674"],
  ["SHA512", 1111111111, "99943326"],
  ["SHA1", 1234567890, "89005924"],
  ["SHA256", 1234567890, "91819424"],
  ["SHA512", 1234567890, "93441116"],
  ["SHA1", 2000000000, "69279037"],
  ["SHA256", 2000000000, "90698825"],
  ["SHA512", 2000000000, "38618901"],
  ["SHA1", 20000000000, "65353130"],
  ["SHA256", 20000000000, "77737706"],
  ["SHA512", 20000000000, "47863826"],
])("%s at second %i is %s (RFC 6238 appendix B)", async (algorithm, seconds, code) => {
  const secretKey = base32Of(SEEDS[algorithm]);
  const settings = { secretKey, algorithm, digits: 8, periodSeconds: 30 } as const;
  expect(await totpCodes(settings, [timeStepAt(seconds * 1000, 30)])).toEqual([code]);
});

test("another program gives the same codes for every algorithm, length and period", async () => {
  const secretKey = "KQ5P6HBW63UTX4JPMXBJXI2PQM";
  for (const algorithm of ["SHA1", "SHA256", "SHA512"] as const) {
    for (const digits of [6, 8] as const) {
      for (const periodSeconds of [15, 30, 60, 120]) {
        const oracle = new TOTP({ secret: secretKey, algorithm, digits, period: periodSeconds });
        const times = [0, 1_600_000_000_000, 1_799_999_999_999, 4_000_000_000_000];
        const steps = times.map((time) => timeStepAt(time, periodSeconds));
        const expected = times.map((timestamp) => oracle.generate({ timestamp }));
        expect(await totpCodes({ secretKey, algorithm, digits, periodSeconds }, steps)).toEqual(expected);
      }
    }
  }
});

test("a code keeps its leading zeros", async () => {
  const settings = { secretKey: base32Of(DIGITS), algorithm: "SHA1", digits: 8, periodSeconds: 30 } as const;
  expect((await totpCodes(settings, [timeStepAt(1111111109_000, 30)]))[0]).toHaveLength(8);
});

test("a secret that is no base32 and a step before the epoch are refused", async () => {
  const settings = { secretKey: "not base32!", algorithm: "SHA1", digits: 6, periodSeconds: 30 } as const;
  await expect(totpCodes(settings, [1])).rejects.toThrow(RangeError);
  await expect(totpCodes({ ...settings, secretKey: "GEZDGNBVGY3TQOJQ" }, [-1])).rejects.toThrow(RangeError);
});

test("a step lasts its whole period", () => {
  expect(timeStepAt(29_999, 30)).toBe(0);
  expect(timeStepAt(30_000, 30)).toBe(1);
});

afterEach(() => vi.unstubAllGlobals());

test("a page without WebCrypto is told so", () => {
  expect(totpAvailable()).toBe(true);
  vi.stubGlobal("crypto", {});
  expect(totpAvailable()).toBe(false);
});
