import type { Call } from "../../calls/call.ts";
import { auditSource, writeAudit, type AuditPerson } from "../../calls/write-audit.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { quotaWait, spend } from "../../limits/quotas.ts";
import type { Db, UsersRow } from "../../store/schema.ts";

type Limited = "sign-in" | "second-factor" | "unlock";

/** A row in ten minutes for each account: a person who goes on after a refusal must not fill the disk. */
const rowOf = (event: Limited, user: UsersRow) => ({ quota: "refusals", of: user.id, key: event }) as const;

/**
 * Writes that a limit refused somebody, if that is news.
 * @param actor who it refused; at a sign-in that is unknown yet
 */
export async function writeRefusal(
  tx: Db,
  call: Call,
  event: Limited,
  user: UsersRow,
  now: number,
  actor: AuditPerson | null = event === "sign-in" ? null : user,
): Promise<void> {
  if ((await spend(tx, now, rowOf(event, user))) > 0) return;
  const row = { event, outcome: "refused", reason: "too-many-attempts", actor, user } as const;
  await writeAudit(tx, auditSource(call, now), row);
}

/** @throws ProblemError too-many-attempts, and leaves a row about it if that is news */
export async function refuseGuess(
  call: Call,
  event: "sign-in" | "second-factor",
  user: UsersRow | undefined,
  waitMs: number,
): Promise<never> {
  const { store, clock } = call.parts;
  const isNews = async (row: UsersRow) =>
    (await store.read((db) => quotaWait(db, clock.now(), rowOf(event, row)))) === 0;
  if (user !== undefined && (await isNews(user)))
    await store.transaction("refusal", (tx) => writeRefusal(tx, call, event, user, clock.now()));
  throw new ProblemError("too-many-attempts", { retryAfterSeconds: waitMs / 1_000 });
}
