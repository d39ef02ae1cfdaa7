import { useCountdown } from "../../ui/use-countdown.ts";
import type { SignInNote } from "./sign-in-stage.ts";

/** Seconds until the server takes another try (`Retry-After`); 0 for at once. */
export function useWait(note: SignInNote): number {
  const failure = note.kind === "refused" ? note.failure : null;
  return useCountdown(failure?.kind === "refused" ? failure.retryAfterSeconds : null, failure);
}
