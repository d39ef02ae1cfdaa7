import type { Actor, Call } from "../../calls/call.ts";
import { done, type Outcome } from "../../calls/outcome.ts";
import { auditSource, writeAudit } from "../../calls/write-audit.ts";
import { casesTable } from "../../guard/cases-table.ts";
import { recordChange } from "../../guard/changes.ts";
import { auditCase, ownOrScript, type Confirmed } from "../../guard/use-case.ts";
import { accountDigest } from "../../limits/guess-counters.ts";
import { clearAccount } from "../../limits/waiting.ts";
import type { GuardCasesRow } from "../../store/guard-schema.ts";
import type { Db, MfaPendingRow, UsersRow } from "../../store/schema.ts";
import { mfaPendingTable } from "../../store/tables/enrollment-tables.ts";
import { mfaActiveTable, scratchCodesTable, usedStepsTable } from "../../store/tables/factor-tables.ts";
import { sessionsTable } from "../../store/tables/session-tables.ts";
import { couldBeThief } from "../../guard/known-networks.ts";
import { rememberEnd } from "./end-pending.ts";

export interface Activation {
  readonly user: UsersRow;
  readonly pending: MfaPendingRow;
  /** Which the code that enrolled fits: none of them signs in again. Empty for a scratch code. */
  readonly steps: readonly number[];
  readonly confirmed: Confirmed;
  /** Under which it was begun. */
  readonly ofCase: GuardCasesRow | undefined;
}

/**
 * Secret, scratch codes and flag go live together; the old set is deleted here and not before. Other
 * sessions of the user end, and the count of wrong second factors is reset, because a right code was entered.
 */
export async function activate(
  tx: Db,
  call: Call,
  actor: Actor,
  activation: Activation,
): Promise<Outcome<null>> {
  const { user, pending, steps, confirmed, ofCase } = activation;
  const { now } = confirmed;
  const recreated = confirmed.intent === "recreate";
  const { keyRing } = call.parts;
  const secret = keyRing.decrypt(pending.secret_ct, pending.key_version, {
    table: "mfa_pending",
    userId: user.id,
    column: "secret_ct",
  });
  const sealed = keyRing.encrypt(secret, { table: "mfa_active", userId: user.id, column: "secret_ct" });
  await mfaActiveTable.put(tx, {
    user_id: user.id,
    secret_ct: sealed.ciphertext,
    key_version: sealed.keyVersion,
    epoch: pending.epoch,
    since: now,
  });
  await usedStepsTable.use(tx, user.id, pending.epoch, steps);
  // Before a first setup there is nothing to remove: turning MFA off has removed it.
  if (recreated) {
    await usedStepsTable.deleteOtherEpochs(tx, user.id, pending.epoch);
    await scratchCodesTable.deleteOtherEpochs(tx, user.id, pending.epoch);
    await sessionsTable.endOthers(tx, user.id, actor.sessionId);
  } else await sessionsTable.endOthersOfFirst(tx, user.id, actor.sessionId);
  await mfaPendingTable.delete(tx, user.id);
  await rememberEnd(tx, pending, "finished", now);
  await clearAccount(tx, accountDigest(user.name_key, keyRing.pepper), "code");
  const setup = { authTime: actor.authTime, startedAt: pending.created_at, address: call.address, now };
  const tell = actor.id !== user.id || (await couldBeThief(tx, { id: user.id }, setup));
  if (ofCase !== undefined) await casesTable.update(tx, ofCase.id, { confirmed_at: now });
  await recordChange(tx, {
    userId: user.id,
    change: recreated ? "recreated" : "enabled",
    changedBy: actor,
    ofCase: ofCase === undefined ? null : auditCase(ofCase),
    now,
    tell,
  });
  const reason = recreated ? "recreate" : "set-up";
  await writeAudit(tx, auditSource(call, now), {
    event: "accept",
    outcome: "done",
    reason,
    actor,
    user,
    case: ofCase === undefined ? ownOrScript(confirmed) : auditCase(ofCase),
  });
  return done(null);
}
