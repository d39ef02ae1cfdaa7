import { sql } from "kysely";
import type { Db } from "../schema.ts";
import type { Store } from "../store.ts";
import { recordedKey } from "../tables/audit-people.ts";
import { LACKS_ID } from "../tables/audit-pages.ts";

const PAGE = 1_000;

/** Who was ever recorded under which name: by it the record is searched, whatever became of the accounts. */
export async function auditPeopleMigration(tx: Db, engine: Store["engine"]): Promise<void> {
  const key = sql.raw(engine === "postgres" ? `text collate "C"` : "text");
  const statements = [
    sql`drop index if exists audit_names`,
    sql`create table audit_people (name ${key} not null, id text not null, name_key ${key} not null, primary key (name, id))`,
    sql`insert into audit_people (name, id, name_key)
      select actor_name, coalesce(actor_id, ''), '' from audit where actor_name is not null
      union select user_name, coalesce(user_id, ''), '' from audit where user_name is not null`,
    sql`create index audit_nameless_actors on audit (actor_name, seq) where ${LACKS_ID.actor}`,
    sql`create index audit_nameless_users on audit (user_name, seq) where ${LACKS_ID.user}`,
  ];
  for (const statement of statements) await statement.execute(tx);
  await foldNames(tx);
  await sql`create index audit_people_key on audit_people (name_key)`.execute(tx);
}

async function foldNames(tx: Db): Promise<void> {
  for (let after: string | null = null; ;) {
    const page: readonly { name: string }[] = await tx
      .selectFrom("audit_people")
      .select("name")
      .distinct()
      .$if(after !== null, (query) => query.where("name", ">", after ?? ""))
      .orderBy("name")
      .limit(PAGE)
      .execute();
    for (const { name } of page)
      await tx
        .updateTable("audit_people")
        .set({ name_key: recordedKey(name) })
        .where("name", "=", name)
        .execute();
    if (page.length < PAGE) return;
    after = page.at(-1)?.name ?? null;
  }
}
