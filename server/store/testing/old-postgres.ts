import { Kysely, sql } from "kysely";
import Libsql from "libsql";
import * as v from "valibot";
import { RELEASES } from "../migrate.ts";
import { postgresDialect } from "../postgres-dialect.ts";
import type { Schema } from "../schema.ts";
import { postgresSchema, type PostgresSchema } from "./postgres-schema.ts";

const tables = v.array(v.object({ name: v.string() }));
const rows = v.array(v.record(v.string(), v.unknown()));

/** A PostgreSQL with the schema, and the rows, of an SQLite database that an older release wrote. */
export async function oldPostgres(url: string, file: string): Promise<PostgresSchema> {
  const schema = await postgresSchema(url);
  const kept = new Libsql(file);
  const db = new Kysely<Schema>({ dialect: postgresDialect(schema.databaseUrl, () => {}).dialect });
  const [{ version }] = v.parse(
    v.tuple([v.object({ version: v.number() })]),
    kept.prepare("select version from schema_version").all(),
  );
  await sql`create table schema_version (version integer not null)`.execute(db);
  for (const one of RELEASES) if (one.version <= version) await one.migration(db, "postgres");
  const found = kept.prepare(
    "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'",
  );
  for (const { name } of v.parse(tables, found.all())) {
    if (name !== "audit") await sql`delete from ${sql.table(name)}`.execute(db);
    for (const row of v.parse(rows, kept.prepare(`select * from "${name}"`).all())) {
      const columns = sql.join(Object.keys(row).map((column) => sql.ref(column)));
      const values = sql.join(Object.values(row));
      await sql`insert into ${sql.table(name)} (${columns}) overriding system value values (${values})`.execute(
        db,
      );
    }
  }
  kept.close();
  await db.destroy();
  return schema;
}
