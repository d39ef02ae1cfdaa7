import { timeStepAt, totpCodes } from "../../../lib/totp.ts";

const PERIOD_SECONDS = 30;

/** The time steps t-1, t, t+1 whose code was typed (RFC 6238 §5.2), oldest first. */
export async function matchingSteps(secretKey: string, code: string, epochMs: number): Promise<number[]> {
  const now = timeStepAt(epochMs, PERIOD_SECONDS);
  const steps = [now - 1, now, now + 1];
  const settings = { secretKey, algorithm: "SHA1", digits: 6, periodSeconds: PERIOD_SECONDS } as const;
  const codes = await totpCodes(settings, steps);
  return steps.filter((_, index) => codes[index] === code);
}
