import type { Actor, Call } from "../../calls/call.ts";
import { ENROLLMENT_MS } from "../../calls/lifetimes.ts";
import { done, refuse, type Outcome } from "../../calls/outcome.ts";
import { auditSource, writeAudit } from "../../calls/write-audit.ts";
import { quotaWait, spend, type Quota } from "../../limits/quotas.ts";
import { newBearerToken, tokenHash } from "../../secrets/opaque-token.ts";
import type { Db, MfaPendingRow, UsersRow } from "../../store/schema.ts";
import { mfaPendingTable } from "../../store/tables/enrollment-tables.ts";
import { scratchCodesTable } from "../../store/tables/factor-tables.ts";
import { allowChange } from "../guarded-change.ts";
import { supersede } from "./end-pending.ts";
import { lockTarget } from "./lock-target.ts";

export interface NewEnrollment {
  readonly recreate: boolean;
  readonly secret: Uint8Array;
  readonly scratchCodes: readonly { readonly salt: Uint8Array; readonly hash: Uint8Array }[];
  readonly token: string;
}

/** What decides whether a user's enrollment may start. */
type Startable = Pick<UsersRow, "id" | "type" | "mfa_since">;

/** Stores the enrollment; an older unconfirmed one is superseded. */
export async function writePending(
  tx: Db,
  call: Call,
  actor: Actor,
  enrollment: NewEnrollment,
): Promise<Outcome<{ readonly name: string; readonly caseId: string | null }>> {
  const { clock, random, keyRing } = call.parts;
  const now = clock.now();
  const locked = await lockTarget(tx, actor, call.id);
  if (locked.kind === "refused") return locked;
  const user = locked.value;
  const fault = stateFault(user, enrollment.recreate);
  if (fault !== null) return fault;
  const wait = await spend(tx, now, startOf(actor, user));
  if (wait > 0) return waitFault(wait);
  const intent = enrollment.recreate ? "recreate" : "setUp";
  const used = await allowChange(tx, call, actor, user, intent);
  if (used.kind === "refused") return used;
  const place = { table: "mfa_pending", userId: user.id, column: "secret_ct" } as const;
  const { ciphertext, keyVersion } = keyRing.encrypt(enrollment.secret, place);
  const epoch = user.mfa_epoch + 1;
  const pending: MfaPendingRow = {
    user_id: user.id,
    token_hash: tokenHash(enrollment.token),
    secret_ct: ciphertext,
    key_version: keyVersion,
    epoch,
    attempts: 0,
    created_at: now,
    expires_at: now + ENROLLMENT_MS,
    case_id: used.value?.id ?? null,
  };
  const by = { source: auditSource(call, now), actor, user };
  if (!(await mfaPendingTable.insert(tx, pending))) {
    await supersede(tx, by);
    await mfaPendingTable.insert(tx, pending);
  }
  const codes = enrollment.scratchCodes.map(({ salt, hash }) => ({
    id: newBearerToken(random),
    user_id: user.id,
    epoch,
    hash: Buffer.from(hash).toString("base64url"),
    salt: Buffer.from(salt).toString("base64url"),
    used_at: null,
  }));
  await scratchCodesTable.insert(tx, codes);
  const reason = enrollment.recreate ? "recreate" : "set-up";
  const event = { event: "enable", outcome: "done", reason, actor: by.actor, user } as const;
  await writeAudit(tx, by.source, { ...event, case: used.value });
  return done({ name: user.name, caseId: used.value?.id ?? null });
}

/** Why an enrollment of this user may not start now, or null: looked at before the codes are hashed, and again under the lock. */
export async function startFault(
  db: Db,
  actor: Actor,
  user: Startable,
  recreate: boolean,
  now: number,
): Promise<Outcome<never> | null> {
  const fault = stateFault(user, recreate);
  if (fault !== null) return fault;
  const wait = await quotaWait(db, now, startOf(actor, user));
  return wait > 0 ? waitFault(wait) : null;
}

function stateFault({ type, mfa_since }: Startable, recreate: boolean): Outcome<never> | null {
  if (type !== "Internal") return refuse("external-identity");
  return mfa_since > 0 && !recreate ? refuse("already-enabled") : null;
}

function waitFault(wait: number): Outcome<never> {
  return refuse("too-many-attempts", { retryAfterSeconds: wait / 1_000 });
}

/** With a stolen session nobody keeps its owner from setting up in another one, nor the help desk from helping them. */
function startOf({ id, sessionId }: Actor, user: Startable): Quota {
  const key = id === user.id ? `session ${sessionId}` : `by ${id}`;
  return { quota: "enrollments", of: user.id, key };
}
