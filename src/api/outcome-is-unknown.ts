import type { Failure } from "./failure.ts";

/**
 * Whether a committing call (acceptMfa, disableMfa) may have been carried out although it failed (faults.md §1.1).
 * If so the state is read back; the call is never sent again by itself (security rule 10).
 */
export function outcomeIsUnknown(failure: Failure): boolean {
  return failure.kind !== "refused" || failure.status >= 500;
}
