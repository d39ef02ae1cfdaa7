import type { Call } from "../../calls/call.ts";
import { auditSource, writeAudit } from "../../calls/write-audit.ts";
import type { AuditPerson } from "../../calls/write-audit.ts";
import { chargeGuess, guessWait } from "../../limits/password-limiter.ts";
import type { GuessLane } from "../../limits/password-limiter.ts";
import type { Db, UsersRow } from "../../store/schema.ts";

type Limited = "sign-in" | "second-factor" | "unlock";

/** A row in ten minutes for each account: somebody who goes on after a refusal must not fill the disk. */
function rowsLane(event: Limited, user: UsersRow): GuessLane {
  const budget = { guesses: 1, everyMs: 600_000 };
  return [{ key: `refused:${event}:${user.id}`, budget, forgiven: false }];
}

/** Whether a refusal by a limit would write a row now. */
export async function refusalIsNews(db: Db, event: Limited, user: UsersRow, now: number): Promise<boolean> {
  return (await guessWait(db, rowsLane(event, user), now)) === 0;
}

/**
 * Writes that a limit refused somebody, if that is news (security rule 46).
 * @param actor who it refused; at a sign-in nobody knows that yet
 */
export async function writeRefusal(
  tx: Db,
  call: Call,
  event: Limited,
  user: UsersRow,
  now: number,
  actor: AuditPerson | null = event === "sign-in" ? null : user,
): Promise<void> {
  if ((await chargeGuess(tx, rowsLane(event, user), now)) > 0) return;
  const row = { event, outcome: "refused", reason: "too-many-attempts", actor, user } as const;
  await writeAudit(tx, auditSource(call, now), row);
}
