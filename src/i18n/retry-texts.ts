import type { Call } from "../api/contract/products.ts";
import type { Failure } from "../api/failure.ts";
import { countedTexts } from "./failure-texts.ts";
import type { FailureTexts } from "./failure-texts.ts";
import type { Texts } from "./texts.ts";
import { waitText } from "./wait-text.ts";

export interface RetryTexts extends FailureTexts {
  readonly label: string;
  /** The wait that the server asked for; null for none. */
  readonly waitSeconds: number | null;
  readonly waitText: (seconds: number) => string;
  /** Begins the wait anew when it changes. */
  readonly occasion: object;
}

/** The words of a read that failed and can be tried again: what `RetryNotice` shows. */
export function retryTexts(texts: Texts, failure: Failure, call: Call): RetryTexts {
  return {
    ...countedTexts(texts, failure, call),
    label: texts.t("frame.try-again"),
    waitSeconds: failure.kind === "refused" ? failure.retryAfterSeconds : null,
    waitText: (count) => texts.say(waitText("sign-in.wait", count)),
    occasion: failure,
  };
}
