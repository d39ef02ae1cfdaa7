import type { Call } from "../api/call.ts";
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
  const traceId = failure.kind === "refused" || failure.kind === "protocol" ? failure.traceId : null;
  return {
    text: say(failureMessage(failure, call)),
    trace: traceId === null ? null : t("frame.trace", { traceId }),
  };
}
