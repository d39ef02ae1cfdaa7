import { randomBytes } from "node:crypto";
import { Client } from "pg";

/** An empty schema of its own in a PostgreSQL, as if it were a database. */
export interface PostgresSchema {
  readonly databaseUrl: string;
  readonly drop: () => Promise<void>;
}

export async function postgresSchema(url: string): Promise<PostgresSchema> {
  const schema = `test_${randomBytes(8).toString("hex")}`;
  await run(url, `create schema ${schema}`);
  return { databaseUrl: within(url, schema), drop: () => run(url, `drop schema ${schema} cascade`) };
}

async function run(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

function within(url: string, schema: string): string {
  const changed = new URL(url);
  changed.searchParams.set("options", `-c search_path=${schema} -c synchronous_commit=on`);
  return changed.href;
}
