import { done, refuse } from "../calls/outcome.ts";
import type { Outcome } from "../calls/outcome.ts";
import type { GuardCasesRow } from "../store/guard-schema.ts";
import type { Db } from "../store/schema.ts";
import { casesTable } from "./cases-table.ts";
import { lockCaller } from "./guard-call.ts";
import type { Caller, GuardCall } from "./guard-call.ts";

/** The case of the path, locked, for the one who opened it. The case of somebody else is not there. */
export async function lockOwnCase(
  tx: Db,
  call: Pick<GuardCall, "callerNow" | "id">,
): Promise<Outcome<{ readonly caller: Caller; readonly row: GuardCasesRow }>> {
  const caller = await lockCaller(tx, call);
  if (caller.kind === "refused") return caller;
  const row = await casesTable.lock(tx, call.id);
  if (row === undefined || row.opened_by_id !== caller.value.id) return refuse("not-found");
  return done({ caller: caller.value, row });
}

/**
 * Who opened a case ends or replaces it where they opened or used it, or freshly signed in: a stolen session that is too old
 * for a change can't stop its owner's either.
 */
export function isOutOfReach({ caller, isFresh }: GuardCall, { session_id }: GuardCasesRow): boolean {
  return session_id !== null && session_id !== caller.sessionId && !isFresh();
}
