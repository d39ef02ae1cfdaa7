import { Client } from "pg";
import { expect, test } from "vitest";
import { LOCK } from "./migrate.ts";
import { openStore } from "./open-store.ts";
import { postgresSchema } from "./testing/postgres-schema.ts";

const url = process.env["TEST_DATABASE_URL"] ?? "";

test.skipIf(url === "")(
  "a node waits for another's migration longer than for any other answer of PostgreSQL",
  async () => {
    const schema = await postgresSchema(url);
    const other = new Client({ connectionString: schema.databaseUrl });
    await other.connect();
    await other.query(`select pg_advisory_lock(${LOCK})`);
    const opening = openStore(schema);
    // Longer than a query's eight seconds; only then the other one is done.
    await other.query("select pg_sleep(9)");
    await other.end();
    const store = await opening;
    expect(store.engine).toBe("postgres");
    await store.close();
    await schema.drop();
  },
);
