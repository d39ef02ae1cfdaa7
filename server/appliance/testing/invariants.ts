import { sql } from "kysely";
import type { Db } from "../../store/schema.ts";
import type { Store } from "../../store/store.ts";

const OWNED = [
  "mfa_active",
  "mfa_pending",
  "scratch_codes",
  "ended_enrollments",
  "used_steps",
  "sessions",
  "mfa_tokens",
] as const;

/** Faults of the promise "enrolled with exactly one seed and its own code set, or not"; empty when it holds. */
export function brokenInvariants(store: Store): Promise<string[]> {
  return store.read(async (db) => {
    const faults = await orphans(db);
    for (const user of await db.selectFrom("users").selectAll().execute()) {
      faults.push(...(await faultsOfUser(db, user.id, user.mfa_epoch)));
    }
    return faults;
  });
}

async function orphans(db: Db): Promise<string[]> {
  const faults: string[] = [];
  for (const table of OWNED) {
    const query = sql`select 1 from ${sql.table(table)} t left join users u on u.id = t.user_id where u.id is null`;
    if ((await query.execute(db)).rows.length > 0) faults.push(`${table} has a row without a user`);
  }
  return faults;
}

async function faultsOfUser(db: Db, id: string, epoch: number): Promise<string[]> {
  const faults: string[] = [];
  const active = await db.selectFrom("mfa_active").selectAll().where("user_id", "=", id).executeTakeFirst();
  const pending = await db.selectFrom("mfa_pending").selectAll().where("user_id", "=", id).executeTakeFirst();
  const codes = await db.selectFrom("scratch_codes").selectAll().where("user_id", "=", id).execute();
  const ofEpoch = (wanted: number): number => codes.filter((code) => code.epoch === wanted).length;
  if (active !== undefined && active.epoch !== epoch)
    faults.push(`${id}: the live factor is not of the last epoch`);
  if (active !== undefined && ofEpoch(active.epoch) !== 5) faults.push(`${id}: the live factor lacks codes`);
  if (pending !== undefined && pending.epoch !== epoch + 1) faults.push(`${id}: the pending epoch is wrong`);
  if (pending !== undefined && ofEpoch(pending.epoch) !== 5)
    faults.push(`${id}: the pending enrollment lacks codes`);
  const known = (active === undefined ? 0 : 5) + (pending === undefined ? 0 : 5);
  if (codes.length !== known) faults.push(`${id}: ${codes.length} codes where ${known} belong`);
  const events = await db
    .selectFrom("audit")
    .select("event")
    .where("user_id", "=", id)
    .where("outcome", "=", "done")
    .where("event", "in", ["accept", "disable"])
    .orderBy("seq", "desc")
    .limit(1)
    .execute();
  const told = events[0]?.event === "accept";
  if (told !== (active !== undefined)) faults.push(`${id}: the audit tells another state`);
  return faults;
}
