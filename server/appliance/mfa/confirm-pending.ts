import type { Actor, Call } from "../../calls/call.ts";
import { CLOCK_TOLERANCE_MS } from "../../http/clock.ts";
import { refuse, type Outcome } from "../../calls/outcome.ts";
import { auditSource, writeAudit } from "../../calls/write-audit.ts";
import { casesTable } from "../../guard/cases-table.ts";
import { auditCase, mayConfirm } from "../../guard/use-case.ts";
import { matchingSteps } from "../../secrets/totp.ts";
import type { Db, MfaPendingRow } from "../../store/schema.ts";
import { mfaPendingTable } from "../../store/tables/enrollment-tables.ts";
import { scratchCodesTable } from "../../store/tables/factor-tables.ts";
import { targetOf } from "../guarded-change.ts";
import { activate } from "./activate.ts";
import { abandonPending, endPending, endedProblem } from "./end-pending.ts";
import { lockTarget } from "./lock-target.ts";

const TRIES = 5;

export interface Confirmation {
  readonly tokenHash: string;
  readonly code: string;
  /** The pending scratch code that was entered, in strict v1 only. */
  readonly scratchId: string | null;
}

/**
 * Confirms in one transaction: locks the user, checks token, expiry and tries, verifies the code against the *pending*
 * secret and goes live. A wrong code adds to the tries of this enrollment and to nothing else, and that is committed.
 */
export async function confirmPending(
  tx: Db,
  call: Call,
  actor: Actor,
  confirmation: Confirmation,
): Promise<Outcome<null>> {
  const now = call.parts.clock.now();
  const locked = await lockTarget(tx, actor, call.id);
  if (locked.kind === "refused") return locked;
  const user = locked.value;
  const pending = await mfaPendingTable.byUser(tx, user.id);
  if (pending === undefined || pending.token_hash !== confirmation.tokenHash) {
    return refuse(await endedProblem(tx, user.id, confirmation.tokenHash, now));
  }
  const refused = { event: "accept", outcome: "refused", actor, user } as const;
  if (pending.expires_at <= now || pending.created_at > now + CLOCK_TOLERANCE_MS) {
    await abandonPending(tx, pending, "expired", {
      source: auditSource(call, now),
      actor,
      user,
    });
    await writeAudit(tx, auditSource(call, now), { ...refused, reason: "expired" });
    return refuse("enrollment-expired");
  }
  const id = pending.case_id;
  const ofCase = id === null ? undefined : await casesTable.lock(tx, id);
  const { policy } = actor;
  const intent = user.mfa_since === 0 ? "setUp" : "recreate";
  const confirmed = {
    policy,
    caller: actor,
    target: await targetOf(tx, actor, user),
    intent,
    address: call.address,
    now,
  } as const;
  if (!mayConfirm(confirmed, ofCase)) {
    const lacking = { reason: intent, case: ofCase === undefined ? null : auditCase(ofCase) };
    const about = { ...refused, event: "case-required", ...lacking } as const;
    await writeAudit(tx, auditSource(call, now), about);
    return refuse("case-required");
  }
  const steps = await provedSteps(tx, call, pending, confirmation, now);
  if (steps !== null) return activate(tx, call, actor, { user, pending, steps, confirmed, ofCase });
  await mfaPendingTable.countAttempt(tx, user.id);
  const exhausted = pending.attempts + 1 >= TRIES;
  if (exhausted) await endPending(tx, pending, "exhausted", now);
  await writeAudit(tx, auditSource(call, now), {
    ...refused,
    reason: exhausted ? "exhausted" : "wrong-code",
  });
  if (exhausted) return refuse("enrollment-exhausted");
  return refuse("code-rejected", { members: { triesLeft: TRIES - pending.attempts - 1 } });
}

/** The time steps that the code fits, none for a scratch code, null for a wrong one. */
async function provedSteps(
  tx: Db,
  call: Call,
  pending: MfaPendingRow,
  { code, scratchId }: Confirmation,
  now: number,
): Promise<readonly number[] | null> {
  if (code.length === 6) {
    const place = { table: "mfa_pending", userId: pending.user_id, column: "secret_ct" } as const;
    const secret = call.parts.keyRing.decrypt(pending.secret_ct, pending.key_version, place);
    const steps = matchingSteps(secret, code, now);
    return steps.length === 0 ? null : steps;
  }
  return scratchId !== null && (await scratchCodesTable.spend(tx, scratchId, now)) ? [] : null;
}
