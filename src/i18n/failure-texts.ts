import { reasons } from "../api/contract/reasons.ts";
import type { Call } from "../api/contract/calls.ts";
import type { Failure } from "../api/failure.ts";
import { failureMessage } from "./failure-message.ts";
import type { Texts } from "./texts.ts";
import type { Text } from "./english.ts";

interface FailureTexts {
  readonly text: string;
  /** What support can look up; null when the answer carried none. */
  readonly trace: string | null;
}

/** The words for a failure, how long to wait, and the reference for support: what `FailureNotice` shows. */
export function failureTexts(texts: Texts, failure: Failure, call: Call): FailureTexts {
  const told = countedTexts(texts, failure, call);
  const { key } = failureMessage(failure, call);
  if (failure.kind !== "refused" || !waits.includes(key)) return told;
  const wait = texts.say(waitText("sign-in.wait", failure.retryAfterSeconds ?? defaultWaitSeconds));
  // Japanese and Chinese set no space between two sentences.
  return { ...told, text: told.text.endsWith("。") ? told.text + wait : `${told.text} ${wait}` };
}

/** As `failureTexts`, beside a countdown: the wait is told there, and once. */
export function countedTexts({ say, t }: Texts, failure: Failure, call: Call): FailureTexts {
  const traceId = traceOf(failure);
  return {
    text: say(failureMessage(failure, call)),
    trace: traceId === null ? null : t("frame.trace", { traceId }),
  };
}

/** The sentences that a wait comes after. */
const waits: readonly string[] = ["failure.too-many-attempts", "failure.busy.plain"];

function traceOf(failure: Failure): string | null {
  if (failure.kind === "protocol") return failure.traceId;
  if (failure.kind !== "refused" || !reasons[failure.reason].support) return null;
  return failure.traceId;
}

/** A refused step-up, where the user name is known and not asked: only the password can be wrong, or the code; else what was typed may be right. */
export function stepUpError({ say, t }: Texts, failure: Failure, call: Call) {
  const message = failureMessage(failure, call);
  if (message.key === "failure.sign-in.wrong") return { text: t("sign-in.password-wrong"), wrong: true };
  const wrong = message.key === "failure.challenge.wrong" || message.key === "failure.code-replayed";
  return { text: say(message), wrong };
}

/** A wait is told in seconds while it is short. */
const inMinutes = {
  "sign-in.wait": "sign-in.wait.minutes",
  "enroll.confirm.wait.left": "enroll.confirm.wait.left.minutes",
} as const;

/** Where the server names no time. */
export const defaultWaitSeconds = 30;

const longSeconds = 120;

/** How long to wait: from two minutes on in whole minutes, rounded up. */
export function waitText(key: keyof typeof inMinutes, seconds: number): Text {
  if (seconds < longSeconds) return { key, args: { count: seconds } };
  return { key: inMinutes[key], args: { count: Math.ceil(seconds / 60) } };
}
