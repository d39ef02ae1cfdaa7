import { reasons } from "../api/contract/reasons.ts";
import type { Call } from "../api/contract/products.ts";
import type { Failure } from "../api/failure.ts";
import { failureMessage } from "./failure-message.ts";
import type { Texts } from "./texts.ts";

export interface FailureTexts {
  readonly text: string;
  /** What support can look up; null when the answer carried none. */
  readonly trace: string | null;
}

/** The words for a failure, and the reference for support: what `FailureNotice` shows. */
export function failureTexts({ say, t }: Texts, failure: Failure, call: Call): FailureTexts {
  const traceId = traceOf(failure);
  return {
    text: say(failureMessage(failure, call)),
    trace: traceId === null ? null : t("frame.trace", { traceId }),
  };
}

/** As `failureTexts`, beside a countdown: the wait is told there, and once. */
export function countedTexts(texts: Texts, failure: Failure, call: Call): FailureTexts {
  const { key } = failureMessage(failure, call);
  const told = failureTexts(texts, failure, call);
  if (key.startsWith("failure.too-many")) return { ...told, text: texts.t("failure.too-many.plain") };
  return key.startsWith("failure.busy.wait") ? { ...told, text: texts.t("failure.busy.plain") } : told;
}

function traceOf(failure: Failure): string | null {
  if (failure.kind === "protocol") return failure.traceId;
  if (failure.kind !== "refused" || !reasons[failure.reason].support) return null;
  return failure.traceId;
}
