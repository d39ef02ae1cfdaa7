import type { EnrollmentState, EntryName, Held } from "./enrollment-state.ts";
import { codesSaved } from "./holds-unsaved-codes.ts";
import type { StopReason } from "./stop-reason.ts";

export function stop(held: Held, reason: StopReason): EnrollmentState {
  return { step: "stopped", reason, entry: entryOf(held), doubtful: held.doubtful };
}

export function finish(held: Held): EnrollmentState {
  const withoutCodes = !codesSaved(held.saving);
  return { step: "done", entry: entryOf(held), replaced: held.replaces, withoutCodes };
}

/** Field by field: nothing else of the enrollment may reach a state without a secret. */
function entryOf({ enrollment: { issuer, account } }: Held): EntryName {
  return { issuer, account };
}
