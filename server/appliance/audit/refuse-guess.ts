import type { Call } from "../../calls/call.ts";
import { auditSource, writeAudit } from "../../calls/write-audit.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { quotaWait, spend } from "../../limits/quotas.ts";
import type { UsersRow } from "../../store/schema.ts";

/**
 * Leaves a row in ten minutes for each account: a person who goes on after a refusal must not fill the disk.
 * @throws ProblemError too-many-attempts
 */
export async function refuseGuess(
  call: Call,
  event: "sign-in" | "second-factor",
  user: UsersRow | undefined,
  waitMs: number,
): Promise<never> {
  const { store, clock } = call.parts;
  const quota = { quota: "refusals", of: user?.id ?? "", key: event } as const;
  const isNews = user !== undefined && (await store.read((db) => quotaWait(db, clock.now(), quota))) === 0;
  if (isNews)
    await store.transaction("refusal", async (tx) => {
      const now = clock.now();
      if ((await spend(tx, now, quota)) > 0) return;
      // At the first step nobody has shown yet who they are.
      const actor = event === "sign-in" ? null : user;
      const row = { event, outcome: "refused", reason: "too-many-attempts", actor, user } as const;
      await writeAudit(tx, auditSource(call, now), row);
    });
  throw new ProblemError("too-many-attempts", { retryAfterSeconds: waitMs / 1_000 });
}
