import { casesTable } from "../../guard/cases-table.ts";
import { sweepLimits } from "../../limits/waiting.ts";
import type { Db } from "../../store/schema.ts";
import type { Store } from "../../store/store.ts";
import { enrollmentsTable } from "./enrollments-table.ts";
import { tokensTable } from "./tokens-table.ts";

const DAY_MS = 24 * 3_600_000;

/** Deletes what is kept only for a while. */
export function sweepTables(store: Store, now: number): Promise<void> {
  return store.transaction("sweepGuard", async (tx) => {
    await tokensTable.deleteExpired(tx, now);
    await sweepLimits(tx, now);
    await enrollmentsTable.deleteBefore(tx, now - DAY_MS);
    await endFuture(tx, now);
    await casesTable.deleteOld(tx, now);
  });
}

/** After a clock that was ahead: what it began would count again once that time comes. */
export async function endFuture(tx: Db, now: number): Promise<void> {
  await casesTable.expireFuture(tx, now);
  await tokensTable.ageFuture(tx, now);
}
