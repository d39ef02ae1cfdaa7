import { sql } from "kysely";
import type { Db } from "../schema.ts";
import type { Store } from "../store.ts";

/**
 * 0.3.0: one table for all that counts against a limit, and used time steps one by one. What was owed before is minutes old at
 * the most and starts anew; the codes just used stay used.
 */
export async function limitsMigration(tx: Db, engine: Store["engine"]): Promise<void> {
  const key = sql.raw(engine === "postgres" ? `text collate "C"` : "text");
  const statements = [
    sql`create table limits (key ${key} primary key, account text not null, step text not null, kind text not null,
      place text not null, user_id text, user_name text, paid_at bigint not null, wrong integer not null, since bigint not null)`,
    sql`create index limits_account on limits (account)`,
    sql`create index limits_paid_at on limits (paid_at)`,
    sql`drop table password_failures`,
    sql`drop table second_factor_failures`,
    sql`create table used_steps (user_id text not null references users(id) on delete cascade, epoch bigint not null,
      step bigint not null, primary key (user_id, epoch, step))`,
    // The one before may have been used too, and is still taken for half a minute.
    ...[0, 1, 2].map(
      (back) =>
        sql`insert into used_steps (user_id, epoch, step) select user_id, epoch, last_step - ${sql.lit(back)} from mfa_active`,
    ),
    sql`alter table mfa_active drop column last_step`,
  ];
  for (const statement of statements) await statement.execute(tx);
}
