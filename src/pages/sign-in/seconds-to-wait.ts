import type { SignInNote } from "./sign-in-stage.ts";

/** The whole wait that the server asked for with its refusal (`Retry-After`); 0 for none. */
export function secondsToWait(note: SignInNote): number {
  if (note.kind !== "refused" || note.failure.kind !== "refused") return 0;
  return note.failure.retryAfterSeconds ?? 0;
}
