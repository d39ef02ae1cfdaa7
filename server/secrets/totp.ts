import { createHmac, timingSafeEqual } from "node:crypto";

const PERIOD_MS = 30_000;

/** The time step of an instant (RFC 6238 section 4.2, T0 = 0, X = 30 s). */
export function timeStep(epochMs: number): number {
  return Math.floor(epochMs / PERIOD_MS);
}

/** The 6-digit code of a time step: HOTP over SHA-1 (RFC 4226 section 5.3). */
export function totpCode(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac("sha1", secret).update(counter).digest();
  const offset = digest.readUInt8(digest.length - 1) & 15;
  const value = digest.readUInt32BE(offset) & 0x7fff_ffff;
  return String(value % 1_000_000).padStart(6, "0");
}

/**
 * The time steps of the window t-1, t, t+1 whose code this is, oldest first; usually none or one. Every step is compared,
 * in constant time. `code` must be 6 ASCII digits.
 */
export function matchingSteps(secret: Uint8Array, code: string, epochMs: number): number[] {
  const now = timeStep(epochMs);
  const typed = Buffer.from(code);
  return [now - 1, now, now + 1].filter((step) => {
    const expected = Buffer.from(totpCode(secret, step));
    return expected.length === typed.length && timingSafeEqual(expected, typed);
  });
}

/** Ten minutes, as the app looks at a code of a secret that it still has. */
const FARTHEST_STEP = 20;

/**
 * By how many seconds the clock is off that made this code, within ten minutes of now; negative when it is behind. For a
 * code that `matchingSteps` refused; null where it is of no such time. `code` must be 6 ASCII digits.
 */
export function clockOffSeconds(secret: Uint8Array, code: string, epochMs: number): number | null {
  const now = timeStep(epochMs);
  for (let distance = 2; distance <= FARTHEST_STEP; distance += 1) {
    for (const steps of [-distance, distance])
      if (totpCode(secret, now + steps) === code) return (steps * PERIOD_MS) / 1_000;
  }
  return null;
}
