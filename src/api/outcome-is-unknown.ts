import type { Failure } from "./failure.ts";

/**
 * Whether a committing call (acceptMfa, disableMfa, the mfa grant) may have been carried out although it failed (faults.md §1.1).
 * If so the state is read back; the call is never sent again by itself (security rule 10).
 */
export function outcomeIsUnknown(failure: Failure): boolean {
  // 408: the request may have been read to its end when the server gave up.
  return failure.kind !== "refused" || failure.status >= 500 || failure.status === 408;
}
