import { sql } from "kysely";
import { expect, test } from "vitest";
import type { Db } from "../schema.ts";
import { testEngines } from "../testing/test-engines.ts";
import { sessionsTable } from "./session-tables.ts";
import { usersTable } from "./users-table.ts";

// An engine that reads the whole of a table for one user is as slow as the table is long. The plan is made while there
// is nobody yet, and nothing tells PostgreSQL what came afterwards until it looks by itself.
test.each(testEngines)(
  "one of five thousand users is found by the indexes of PostgreSQL alone, analyzed or not",
  async ({ open }) => {
    const { store, close } = await open();
    try {
      for (let count = 0; count < 10; count += 1)
        await store.read((db) => ownerAndUser(db, "nobody", "nobody"));
      await store.transaction("fill", async (tx) => {
        for (const text of [
          `insert into users select n::text, n::text, 'u' || n, 'u' || n, '', 'PortalOperator', 'Internal', 0, null, 0, ''
            from generate_series(1, 5000) n`,
          "insert into sessions select 's' || n, n::text, 0, 9000000000000, 0 from generate_series(1, 5000) n",
          "insert into access_tokens select 'h' || n, 's' || n, 0, 9000000000000 from generate_series(1, 5000) n",
        ])
          await sql.raw(text).execute(tx);
      });
      const scansOfTables = () =>
        store.transaction("count", async (tx) => {
          const before = await scans(tx);
          const [[owner], user] = await ownerAndUser(tx, "h4000", "17");
          expect([owner?.name, user?.name]).toEqual(["u4000", "u17"]);
          return (await scans(tx)) - before;
        });
      expect(await scansOfTables()).toBe(0);
      await store.transaction("analyze", (tx) => sql`analyze`.execute(tx));
      expect(await scansOfTables()).toBe(0);
    } finally {
      await close();
    }
  },
);

/** What a read of one user asks for: whose the token is, then the user. */
async function ownerAndUser(db: Db, tokenHash: string, userId: string) {
  return [await sessionsTable.ownerOfAccess(db, tokenHash), await usersTable.withMfa(db, userId)] as const;
}

/** How often this connection read a whole table until now. */
async function scans(tx: Db): Promise<number> {
  const { rows } = await sql<{ n: number }>`select sum(seq_scan)::int as n from pg_stat_xact_user_tables
    where relname in ('users', 'sessions', 'access_tokens')`.execute(tx);
  return rows[0]?.n ?? 0;
}
