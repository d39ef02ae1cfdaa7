import { ENDED_MS } from "../../calls/lifetimes.ts";
import { writeAudit, type AuditSource } from "../../calls/write-audit.ts";
import type { ProblemType } from "../../../contract/problem-types.ts";
import type { Db, EndReason, MfaPendingRow } from "../../store/schema.ts";
import { endedEnrollmentsTable, mfaPendingTable } from "../../store/tables/enrollment-tables.ts";
import { scratchCodesTable } from "../../store/tables/factor-tables.ts";

/** Ends an enrollment that will not be confirmed: its codes are deleted, and its token is remembered (hashed) with the reason. */
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

/** Who caused it, and from where; nobody where time or a command did. */
export interface Abandonment {
  readonly source: AuditSource;
  readonly actor: { readonly id: string; readonly name: string } | null;
  readonly user: { readonly id: string; readonly name: string };
}

/** Ends an enrollment that time or another one has made void, and says so in the audit. */
export async function abandonPending(
  tx: Db,
  pending: MfaPendingRow,
  reason: "expired" | "superseded",
  { source, actor, user }: Abandonment,
): Promise<void> {
  await endPending(tx, pending, reason, source.now);
  await writeAudit(tx, source, { event: "abandon", outcome: "done", reason, actor, user });
}

/** Ends what another enrollment, or the end of the factor, has made void. */
export async function supersede(tx: Db, by: Abandonment): Promise<void> {
  const pending = await mfaPendingTable.byUser(tx, by.user.id);
  if (pending !== undefined) await abandonPending(tx, pending, "superseded", by);
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

const problems: Readonly<Record<EndReason, ProblemType>> = {
  finished: "enrollment-finished",
  superseded: "enrollment-superseded",
  exhausted: "enrollment-exhausted",
  expired: "enrollment-expired",
};

/** What to say of a token that belongs to no pending enrollment of the user. */
export async function endedProblem(
  db: Db,
  userId: string,
  tokenHash: string,
  now: number,
): Promise<ProblemType> {
  const ended = await endedEnrollmentsTable.find(db, userId, tokenHash);
  return ended === undefined || ended.ended_at < now - ENDED_MS
    ? "enrollment-unknown"
    : problems[ended.reason];
}
