import {
  endedEnrollmentsTable,
  enrollmentStartsTable,
  mfaPendingTable,
} from "../store/tables/enrollment-tables.ts";
import { passwordFailuresTable } from "../store/tables/failure-tables.ts";
import { sessionsTable } from "../store/tables/session-tables.ts";
import { usersTable } from "../store/tables/users-table.ts";
import type { ApplianceParts } from "./appliance-parts.ts";
import { ENDED_MS } from "./lifetimes.ts";
import { endPending } from "./mfa/end-pending.ts";

const DAY_MS = 24 * 3_600_000;

/** Deletes what has expired. Called at the start and hourly (D-09); only the size of the database depends on it. */
export async function sweepExpired({ store, clock }: Pick<ApplianceParts, "store" | "clock">): Promise<void> {
  const now = clock.now();
  for (const { user_id } of await store.read((db) => mfaPendingTable.expiredBefore(db, now))) {
    await store.transaction("sweepPending", async (tx) => {
      await usersTable.lock(tx, user_id);
      const pending = await mfaPendingTable.byUser(tx, user_id);
      if (pending !== undefined && pending.expires_at <= now) await endPending(tx, pending, "expired", now);
    });
  }
  await store.transaction("sweep", async (tx) => {
    await endedEnrollmentsTable.deleteBefore(tx, now - ENDED_MS);
    await enrollmentStartsTable.deleteBefore(tx, now - ENDED_MS);
    await passwordFailuresTable.deleteSeenBefore(tx, now - DAY_MS);
    await sessionsTable.deleteExpired(tx, now);
  });
}
