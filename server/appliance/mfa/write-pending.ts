import type { Db, UsersRow } from "../../store/schema.ts";
import { enrollmentStartsTable } from "../../store/tables/enrollment-starts-table.ts";
import { mfaPendingTable } from "../../store/tables/mfa-pending-table.ts";
import { scratchCodesTable } from "../../store/tables/scratch-codes-table.ts";
import type { Actor } from "../actor.ts";
import { auditSource } from "../audit-source.ts";
import type { Call } from "../call.ts";
import { ENROLLMENT_MS } from "../lifetimes.ts";
import { newBearerToken, tokenHash } from "../opaque-token.ts";
import { done } from "../outcome.ts";
import type { Outcome } from "../outcome.ts";
import { writeAudit } from "../write-audit.ts";
import { auditPerson } from "./audit-person.ts";
import { endPending } from "./end-pending.ts";
import { lockTarget } from "./lock-target.ts";
import { startFault } from "./start-fault.ts";

export interface NewEnrollment {
  readonly recreate: boolean;
  readonly secret: Uint8Array;
  readonly scratchCodes: readonly { readonly salt: Uint8Array; readonly hash: Uint8Array }[];
  readonly token: string;
}

/** Puts the enrollment in place of an older unconfirmed one, which it supersedes. */
export async function writePending(
  tx: Db,
  call: Call,
  actor: Actor,
  enrollment: NewEnrollment,
): Promise<Outcome<UsersRow>> {
  const { clock, random, keyRing } = call.parts;
  const now = clock.now();
  const locked = await lockTarget(tx, actor, call.id);
  if (locked.kind === "refused") return locked;
  const user = locked.value;
  const fault = await startFault(tx, user, enrollment.recreate, now);
  if (fault !== null) return fault;
  const older = await mfaPendingTable.byUser(tx, user.id);
  if (older !== undefined)
    await endPending(tx, older, older.expires_at <= now ? "expired" : "superseded", now);

  const place = { table: "mfa_pending", userId: user.id, column: "secret_ct" } as const;
  const { ciphertext, keyVersion } = keyRing.encrypt(enrollment.secret, place);
  const epoch = user.mfa_epoch + 1;
  await mfaPendingTable.insert(tx, {
    user_id: user.id,
    token_hash: tokenHash(enrollment.token),
    secret_ct: ciphertext,
    key_version: keyVersion,
    epoch,
    attempts: 0,
    created_at: now,
    expires_at: now + ENROLLMENT_MS,
  });
  const codes = enrollment.scratchCodes.map(({ salt, hash }) => ({
    id: newBearerToken(random),
    user_id: user.id,
    epoch,
    hash: Buffer.from(hash).toString("base64url"),
    salt: Buffer.from(salt).toString("base64url"),
    used_at: null,
  }));
  await scratchCodesTable.insert(tx, codes);
  await enrollmentStartsTable.insert(tx, newBearerToken(random), user.id, now);
  const reason = enrollment.recreate ? "recreate" : "set-up";
  const event = { event: "enable", outcome: "done", reason, actor: auditPerson(actor), user } as const;
  await writeAudit(tx, auditSource(call, now), event);
  return done(user);
}
