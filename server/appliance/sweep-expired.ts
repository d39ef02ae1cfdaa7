import type { ApplianceParts } from "../calls/appliance-parts.ts";
import { ENDED_MS } from "../calls/lifetimes.ts";
import { serverSource } from "../calls/write-audit.ts";
import { sweepGuard } from "../guard/sweep-guard.ts";
import { endedEnrollmentsTable, mfaPendingTable } from "../store/tables/enrollment-tables.ts";
import { timeStep } from "../secrets/totp.ts";
import { usedStepsTable } from "../store/tables/factor-tables.ts";
import { sessionsTable } from "../store/tables/session-tables.ts";
import { usersTable } from "../store/tables/users-table.ts";
import { abandonPending } from "./mfa/end-pending.ts";

/** Deletes what has expired. Called at the start and hourly; only the size of the database depends on it. */
export async function sweepExpired({ store, clock }: Pick<ApplianceParts, "store" | "clock">): Promise<void> {
  const now = clock.now();
  for (const { user_id } of await store.read((db) => mfaPendingTable.expiredBefore(db, now))) {
    await store.transaction("sweepPending", async (tx) => {
      const user = await usersTable.lock(tx, user_id);
      const pending = await mfaPendingTable.byUser(tx, user_id);
      if (user === undefined || pending === undefined || pending.expires_at > now) return;
      await abandonPending(tx, pending, "expired", { source: serverSource(now), actor: null, user });
    });
  }
  await store.transaction("sweep", async (tx) => {
    await endedEnrollmentsTable.deleteBefore(tx, now - ENDED_MS);
    await usedStepsTable.sweep(tx, timeStep(now));
    await sessionsTable.deleteExpired(tx, now);
    await sweepGuard(tx, now);
  });
}

const HOUR = 3_600_000;

/** Removes what has expired, now and every hour. @returns a function that ends it */
export function sweepHourly(parts: ApplianceParts): () => void {
  const sweep = () => {
    sweepExpired(parts).catch((error: unknown) => {
      parts.log.warn(
        { event: "sweep.failed", err: error },
        "expired rows were not removed; tried again in an hour",
      );
    });
  };
  sweep();
  const timer = setInterval(sweep, HOUR);
  timer.unref();
  return () => clearInterval(timer);
}
