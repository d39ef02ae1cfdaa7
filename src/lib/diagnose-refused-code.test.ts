import { TOTP } from "otpauth";
import { afterEach, describe, expect, test, vi } from "vitest";
import { diagnoseRefusedCode, isComputerOff, type RefusedCode } from "./diagnose-refused-code.ts";

const SECRET = "KQ5P6HBW63UTX4JPMXBJXI2PQM";
/** Twelve seconds into a step. */
const NOW = Date.UTC(2026, 4, 1, 12, 0, 12);
const MINUTE = 60_000;

const oracle = new TOTP({ secret: SECRET });

function refused(code: string, changes: Partial<RefusedCode> = {}): RefusedCode {
  return {
    secretKey: SECRET,
    algorithm: "SHA1",
    digits: 6,
    periodSeconds: 30,
    code,
    serverTime: NOW,
    localTime: NOW,
    tookMs: 0,
    scratchCodes: ["58189682", "89975527"],
    usedCodes: [],
    ...changes,
  };
}

const codeAt = (timestamp: number) => oracle.generate({ timestamp });
const verdictOn = async (input: RefusedCode) => (await diagnoseRefusedCode(input)).verdict;

test.each<[string, number, object]>([
  ["of the step before has just run out", -30_000, { kind: "just-expired" }],
  [
    "of two steps before is older, or the phone is behind",
    -MINUTE,
    { kind: "older", seconds: 60, minutes: 1 },
  ],
  ["of now is called right, whatever the server had against it", 0, { kind: "current" }],
  ["of the coming step says how long to wait", 30_000, { kind: "not-yet", waitSeconds: 18 }],
  ["of ten minutes ago is in the window", -10 * MINUTE, { kind: "behind", seconds: 600, minutes: 10 }],
  ["of ten minutes from now is in it", 10 * MINUTE, { kind: "ahead", seconds: 600, minutes: 10 }],
  ["of before that is of another entry", -10 * MINUTE - 30_000, { kind: "other-entry" }],
  ["of after that is too", 10 * MINUTE + 30_000, { kind: "other-entry" }],
])("a code %s", async (_, distance, expected) => {
  expect(await verdictOn(refused(codeAt(NOW + distance)))).toEqual(expected);
});

test("a phone a minute slow is never told that its code has just expired, whatever the header's second leaves out", async () => {
  const tookMs = 180;
  const moments = Array.from({ length: 120 }, (_, index) => NOW + index * 250);
  const kinds = await Promise.all(
    moments.map(async (sentAt) => {
      const answeredAt = sentAt + tookMs;
      const serverTime = Math.floor(answeredAt / 1000) * 1000;
      const input = refused(codeAt(sentAt - MINUTE), { serverTime, localTime: answeredAt, tookMs });
      return (await verdictOn(input)).kind;
    }),
  );
  expect(kinds).not.toContain("just-expired");
  expect(kinds.filter((kind) => kind === "older").length).toBeGreaterThan(110);
});

test("a code is as old as it was when it was sent, however slow the answer", async () => {
  const slow = { tookMs: 30_000 };
  expect(await verdictOn(refused(codeAt(NOW - MINUTE), slow))).toEqual({ kind: "just-expired" });
  expect(await verdictOn(refused(codeAt(NOW - 30_000), slow))).toEqual({ kind: "current" });
});

test("the code of the period in which the answer was written isn't one of the coming period", async () => {
  const slow = { tookMs: 20_000 };
  expect(await verdictOn(refused(codeAt(NOW), slow))).toEqual({ kind: "current" });
  expect(await verdictOn(refused(codeAt(NOW + 30_000), slow))).toEqual({ kind: "not-yet", waitSeconds: 18 });
});

test("every step of the window is found, in direction and size", async () => {
  for (let steps = 3; steps <= 20; steps += 1) {
    const behind = await verdictOn(refused(codeAt(NOW - steps * 30_000)));
    expect(behind).toMatchObject({ kind: "behind", seconds: steps * 30 });
    const ahead = await verdictOn(refused(codeAt(NOW + steps * 30_000)));
    expect(ahead).toMatchObject({ kind: "ahead", seconds: steps * 30 });
  }
});

test("a code of another secret belongs to another entry", async () => {
  const other = new TOTP({ secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" }).generate({ timestamp: NOW });
  expect(await verdictOn(refused(other))).toEqual({ kind: "other-entry" });
});

test("a scratch code is known as one, also when it was pasted in groups", async () => {
  expect(await verdictOn(refused("5818-9682"))).toEqual({ kind: "scratch-code" });
});

test("a code that was taken before is called used", async () => {
  const code = codeAt(NOW);
  expect(await verdictOn(refused(code, { usedCodes: [code] }))).toEqual({ kind: "already-used" });
});

test("a used code of an older secret still belongs to another entry", async () => {
  const other = new TOTP({ secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" }).generate({ timestamp: NOW });
  expect(await verdictOn(refused(other, { usedCodes: [other] }))).toEqual({ kind: "other-entry" });
});

test("algorithm, length and period of the enrollment count", async () => {
  const settings = { algorithm: "SHA256", digits: 8, periodSeconds: 60 } as const;
  const code = new TOTP({ secret: SECRET, algorithm: "SHA256", digits: 8, period: 60 }).generate({
    timestamp: NOW - 4 * MINUTE,
  });
  expect(await verdictOn(refused(code, settings))).toEqual({ kind: "behind", seconds: 240, minutes: 4 });
});

describe("the computer's clock", () => {
  test("the server's time decides, and the computer's error is told beside it", async () => {
    const diagnosis = await diagnoseRefusedCode(
      refused(codeAt(NOW - 3 * MINUTE), { localTime: NOW + 60 * MINUTE }),
    );
    expect(diagnosis).toEqual({ verdict: { kind: "behind", seconds: 180, minutes: 3 }, computerOff: true });
  });

  test("a phone that agrees with a wrong computer is found beyond the window", async () => {
    const localTime = NOW + 60 * MINUTE;
    const verdict = await verdictOn(refused(codeAt(localTime), { localTime }));
    expect(verdict).toEqual({ kind: "ahead", seconds: 3600, minutes: 60 });
  });

  test("without a Date header this computer's time stands in", async () => {
    const diagnosis = await diagnoseRefusedCode(refused(codeAt(NOW - 3 * MINUTE), { serverTime: null }));
    expect(diagnosis).toEqual({ verdict: { kind: "behind", seconds: 180, minutes: 3 }, computerOff: false });
  });

  test("a clock at the epoch asks for no step before it", async () => {
    const input = refused("123456", { serverTime: 0, localTime: 0 });
    expect((await verdictOn(input)).kind).toBe("other-entry");
  });
});

afterEach(() => vi.unstubAllGlobals());

test("without WebCrypto the plain texts stand in, and a scratch code is still known", async () => {
  vi.stubGlobal("crypto", {});
  expect(await verdictOn(refused("123456"))).toEqual({ kind: "unavailable" });
  expect(await verdictOn(refused("58189682"))).toEqual({ kind: "scratch-code" });
});

const NOON = Date.UTC(2026, 4, 1, 12);

test("without a Date header nothing is said about this computer", () => {
  expect(isComputerOff({ localTime: NOON, serverTime: null })).toBe(false);
});

test.each([0, 29_000, -30_400])("%i ms are no difference worth a word", (difference) => {
  expect(isComputerOff({ localTime: NOON + difference, serverTime: NOON })).toBe(false);
});

test.each([31_000, 300_000, -86_400_000])("%i ms are worth one", (difference) => {
  expect(isComputerOff({ localTime: NOON + difference, serverTime: NOON })).toBe(true);
});
