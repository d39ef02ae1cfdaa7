import type { Call } from "../api/contract/products.ts";
import type { Failure } from "../api/failure.ts";
import { failureMessage } from "./failure-message.ts";
import type { Texts } from "./texts.ts";

export interface StepUpError {
  readonly text: string;
  /** What was typed is wrong; else it may be right, and something else failed. */
  readonly wrong: boolean;
}

/** A refused step-up, where the user name is known and not asked: only the password can be wrong, or the code. */
export function stepUpError({ say, t }: Texts, failure: Failure, call: Call): StepUpError {
  const message = failureMessage(failure, call);
  if (message.key === "failure.sign-in.wrong") return { text: t("sign-in.password-wrong"), wrong: true };
  const wrong = message.key === "failure.challenge.wrong" || message.key === "failure.code-replayed";
  return { text: say(message), wrong };
}
