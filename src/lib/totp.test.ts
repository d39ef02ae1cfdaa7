import { Secret, TOTP } from "otpauth";
import { afterEach, expect, test, vi } from "vitest";
import { timeStepAt, totpAvailable, totpCodes } from "./totp.ts";

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

test.each<[number, string, string, string]>([
  [59, "94287082", "46119246", "90693936"],
  [1111111109, "07081804", "68084774", "25091201"],
  [1111111111, "14050471", "67062674", "99943326"],
  [1234567890, "89005924", "91819424", "93441116"],
  [2000000000, "69279037", "90698825", "38618901"],
  [20000000000, "65353130", "77737706", "47863826"],
])("at second %i the codes of RFC 6238, appendix B", async (seconds, ...codes) => {
  for (const [index, algorithm] of (["SHA1", "SHA256", "SHA512"] as const).entries()) {
    const settings = {
      secretKey: base32Of(SEEDS[algorithm]),
      algorithm,
      digits: 8,
      periodSeconds: 30,
    } as const;
    expect(await totpCodes(settings, [timeStepAt(seconds * 1000, 30)])).toEqual([codes[index]]);
  }
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
