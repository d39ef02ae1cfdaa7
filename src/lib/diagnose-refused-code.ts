import { readCodeInput } from "./code-input.ts";
import { timeStepAt, totpAvailable, totpCodes, type TotpSettings } from "./totp.ts";

export interface RefusedCode extends TotpSettings {
  /** What was typed; the server has already said no to it. */
  readonly code: string;
  /** Epoch milliseconds of the refusal's `Date` header, or null when it had none. */
  readonly serverTime: number | null;
  /** Epoch milliseconds by this computer when the refusal came. */
  readonly localTime: number;
  /** From the moment it was sent to the refusal: it may have run out meanwhile. */
  readonly tookMs: number;
  readonly scratchCodes: readonly string[];
  /** Codes of this same secret that the server has already taken. */
  readonly usedCodes: readonly string[];
}

/** Why the server refused, as far as it can be seen from here. */
export type Verdict =
  /** The phone's clock is off by `seconds`; `minutes` is the same, rounded, for the text. */
  | { readonly kind: "behind" | "ahead"; readonly seconds: number; readonly minutes: number }
  /** It had just run out when it was sent. */
  | { readonly kind: "just-expired" }
  /** It was two steps old when it was sent: an older code, or a phone that is so much behind. */
  | { readonly kind: "older"; readonly seconds: number; readonly minutes: number }
  /** It is the code of now: refused for another reason, or it ran out on the way. */
  | { readonly kind: "current" }
  /** It is the code of the coming period. */
  | { readonly kind: "not-yet"; readonly waitSeconds: number }
  | { readonly kind: "scratch-code" }
  | { readonly kind: "already-used" }
  /** No code of this secret within ten minutes: it belongs to another entry of the app. */
  | { readonly kind: "other-entry" }
  /** No WebCrypto here, or the text is no code of this length: say the plain text. */
  | { readonly kind: "unavailable" };

export interface Diagnosis {
  readonly verdict: Verdict;
  /** This computer's clock differs from the server's: the phone's may too. */
  readonly computerOff: boolean;
}

const WINDOW_SECONDS = 600;

/**
 * Explains a code that the server refused, from the secret still in memory.
 * Never called before the server has said no: its verdict is the one that counts.
 *
 * Codes within ten minutes of the server's time are compared (this computer's time where the
 * server did not tell its own, and beside it, since phone and computer may agree against it); the
 * nearest match wins and the past before the future.
 */
export async function diagnoseRefusedCode(refused: RefusedCode): Promise<Diagnosis> {
  return { verdict: await verdictOn(refused), computerOff: isComputerOff(refused) };
}

async function verdictOn(refused: RefusedCode): Promise<Verdict> {
  const typed = readCodeInput(refused.code);
  const code = typed.kind === "code" || typed.kind === "scratch-code" ? typed.code : refused.code.trim();
  if (refused.scratchCodes.includes(code)) return { kind: "scratch-code" };
  if (code.length !== refused.digits || !totpAvailable()) return { kind: "unavailable" };
  const offset = await offsetOf(refused, code);
  if (offset === null) return { kind: "other-entry" };
  if (refused.usedCodes.includes(code)) return { kind: "already-used" };
  return verdictOnOffset(offset, refused);
}

/**
 * How many time steps after the answer the code becomes valid, or, negative, how many before it was sent it had run
 * out; 0 where it was valid in between. Null when it is nobody's within the window.
 */
async function offsetOf(refused: RefusedCode, code: string): Promise<number | null> {
  const { localTime, tookMs, periodSeconds } = refused;
  // The header has whole seconds: counted from the first moment of its second, an older code could look newer than it was.
  const answered = refused.serverTime === null ? localTime : refused.serverTime + 999;
  const first = timeStepAt(answered - tookMs, periodSeconds);
  const last = timeStepAt(answered, periodSeconds);
  const around = stepsAround(first, periodSeconds);
  const byThisComputer = stepsAround(timeStepAt(localTime - tookMs, periodSeconds), periodSeconds);
  const steps = [...new Set([...around, ...byThisComputer])].filter((step) => step >= 0);
  const codes = await totpCodes(refused, steps);
  const index = codes.indexOf(code);
  const step = steps[index];
  if (step === undefined) return null;
  return step < first ? step - first : Math.max(0, step - last);
}

/** The steps of the window, nearest first, the past before the future. */
function stepsAround(step: number, periodSeconds: number): number[] {
  const reach = Math.floor(WINDOW_SECONDS / periodSeconds);
  const distances = Array.from({ length: reach }, (_, index) => index + 1);
  return [step, ...distances.flatMap((distance) => [step - distance, step + distance])];
}

function verdictOnOffset(offset: number, refused: RefusedCode): Verdict {
  const { periodSeconds } = refused;
  if (offset === 0) return { kind: "current" };
  if (offset === 1) {
    const seconds = (refused.serverTime ?? refused.localTime) / 1000;
    return { kind: "not-yet", waitSeconds: Math.ceil(periodSeconds - (seconds % periodSeconds)) };
  }
  if (offset === -1) return { kind: "just-expired" };
  const seconds = Math.abs(offset) * periodSeconds;
  const size = { seconds, minutes: Math.round(seconds / 60) };
  if (offset === -2) return { kind: "older", ...size };
  return { kind: offset < 0 ? "behind" : "ahead", ...size };
}

/** Half a minute: a `Date` header has whole seconds and an answer may have waited. */
const TOLERANCE_MS = 30_500;

/** By how much is of no use: either clock is set to automatic. False where the server did not say its time. */
export function isComputerOff({
  localTime,
  serverTime,
}: Pick<RefusedCode, "localTime" | "serverTime">): boolean {
  return serverTime !== null && Math.abs(localTime - serverTime) >= TOLERANCE_MS;
}
