import type { Db } from "../../store/schema.ts";
import { mfaActiveTable } from "../../store/tables/mfa-active-table.ts";
import { mfaPendingTable } from "../../store/tables/mfa-pending-table.ts";
import { scratchCodesTable } from "../../store/tables/scratch-codes-table.ts";
import { secondFactorFailuresTable } from "../../store/tables/second-factor-failures-table.ts";
import { endPending } from "./end-pending.ts";

/**
 * Removes the live factor with its codes, the count of failures, and an unconfirmed enrollment, which would otherwise
 * switch MFA on again behind the back of the one who turned it off.
 * @returns true when there was a live factor
 */
export async function removeFactor(tx: Db, userId: string, now: number): Promise<boolean> {
  const pending = await mfaPendingTable.byUser(tx, userId);
  if (pending !== undefined) await endPending(tx, pending, "superseded", now);
  await scratchCodesTable.deleteAll(tx, userId);
  await secondFactorFailuresTable.clear(tx, userId);
  return mfaActiveTable.delete(tx, userId);
}
