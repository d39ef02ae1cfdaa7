import type { Db, UsersRow } from "../../store/schema.ts";
import { mfaActiveTable } from "../../store/tables/mfa-active-table.ts";
import { refuse } from "../outcome.ts";
import type { Outcome } from "../outcome.ts";
import { enrollmentWait } from "./enrollment-quota.ts";

/** Why an enrollment of this user may not start now, or null. Asked before the codes are hashed and again under the lock. */
export async function startFault(
  db: Db,
  user: UsersRow,
  recreate: boolean,
  now: number,
): Promise<Outcome<never> | null> {
  if (user.type !== "Internal") return refuse("external-identity");
  const active = await mfaActiveTable.byUser(db, user.id);
  if (active !== undefined && !recreate) return refuse("already-enabled");
  const wait = await enrollmentWait(db, user.id, now);
  return wait > 0 ? refuse("too-many-attempts", { retryAfterSeconds: wait }) : null;
}
