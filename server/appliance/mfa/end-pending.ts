import type { Db, MfaPendingRow } from "../../store/schema.ts";
import { endedEnrollmentsTable } from "../../store/tables/ended-enrollments-table.ts";
import { mfaPendingTable } from "../../store/tables/mfa-pending-table.ts";
import { scratchCodesTable } from "../../store/tables/scratch-codes-table.ts";

export type EndReason = "finished" | "superseded" | "exhausted" | "expired";

/** Ends an enrollment that will not be confirmed: its codes go, and its token is remembered (hashed) with the reason. */
export async function endPending(
  tx: Db,
  pending: MfaPendingRow,
  reason: EndReason,
  now: number,
): Promise<void> {
  await mfaPendingTable.delete(tx, pending.user_id);
  await scratchCodesTable.deleteOfEpoch(tx, pending.user_id, pending.epoch);
  await rememberEnd(tx, pending, reason, now);
}

/** Remembers why the token no longer works. */
export async function rememberEnd(
  tx: Db,
  pending: MfaPendingRow,
  reason: EndReason,
  now: number,
): Promise<void> {
  const { token_hash, user_id } = pending;
  await endedEnrollmentsTable.insert(tx, { token_hash, user_id, reason, ended_at: now });
}
