import { abandonPending } from "../appliance/mfa/end-pending.ts";
import type { ApplianceParts } from "../calls/appliance-parts.ts";
import { writeAudit, type AuditSource } from "../calls/write-audit.ts";
import { casesTable } from "../guard/cases-table.ts";
import { requestsTable } from "../guard/requests/requests-table.ts";
import { timeStep } from "../secrets/totp.ts";
import { beginVoiding, endVoiding } from "../store/backup-seal.ts";
import type { Db } from "../store/schema.ts";
import { mfaPendingTable } from "../store/tables/enrollment-tables.ts";
import { mfaActiveTable, scratchCodesTable, usedStepsTable } from "../store/tables/factor-tables.ts";
import { sessionsTable } from "../store/tables/session-tables.ts";
import { usersTable } from "../store/tables/users-table.ts";
import { adminAuditSource, type AdminResult } from "./admin-command.ts";

/**
 * After a restored backup: scratch codes that were used since would work again, tokens that were signed
 * out too, unconfirmed enrollments that were finished or replaced as well, and cases that were used. So all of them end:
 * codes are spent and their epoch moves on, and no code of a phone signs in that could have by now. Phones and passwords stay.
 */
export async function voidScratchCodes({ store, clock }: ApplianceParts): Promise<AdminResult> {
  const source = adminAuditSource(clock);
  await beginVoiding(store);
  await store.transaction("voidSessions", (tx) => sessionsTable.endAll(tx));
  await store.transaction("endCases", async (tx) => {
    await casesTable.endAll(tx);
    await requestsTable.endAll(tx);
  });
  for (const { user_id } of await store.read((db) => mfaPendingTable.all(db))) {
    await store.transaction("voidPending", async (tx) => {
      const user = await usersTable.lock(tx, user_id);
      const pending = await mfaPendingTable.byUser(tx, user_id);
      if (user === undefined || pending === undefined) return;
      await abandonPending(tx, pending, "superseded", { source, actor: null, user });
    });
  }
  let count = 0;
  for (const { user_id } of await store.read((db) => mfaActiveTable.all(db))) {
    if (await store.transaction("voidScratchCodes", (tx) => voidSet(tx, user_id, source))) count += 1;
  }
  await endVoiding(store);
  const text = `The scratch codes of ${count} users no longer work, everyone is signed out, unfinished enrollments were removed, and open cases have ended. Phones and passwords work as before. Users should set up MFA again to get new scratch codes.`;
  return { done: true, text };
}

async function voidSet(tx: Db, userId: string, source: AuditSource): Promise<boolean> {
  const user = await usersTable.lock(tx, userId);
  const active = await mfaActiveTable.byUser(tx, userId);
  if (user === undefined || active === undefined) return false;
  const epoch = user.mfa_epoch + 1;
  await scratchCodesTable.voidSet(tx, userId, { from: active.epoch, to: epoch }, source.now);
  await mfaActiveTable.put(tx, { ...active, epoch });
  await usedStepsTable.move(tx, userId, { from: active.epoch, to: epoch });
  const step = timeStep(source.now);
  await usedStepsTable.use(tx, userId, epoch, [step - 1, step, step + 1]);
  await writeAudit(tx, source, { event: "void-scratch-codes", outcome: "done", actor: null, user });
  return true;
}
