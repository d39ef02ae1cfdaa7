import { sql, type RawBuilder } from "kysely";
import type { Store } from "../store.ts";

/** How the engine goes about a statement; PostgreSQL also reads a table this small from end to end, if it may. */
export function planOf(store: Store, statement: RawBuilder<unknown>): Promise<string> {
  return store.transaction("plan", async (tx) => {
    const isPostgres = store.engine === "postgres";
    if (isPostgres) await sql`set local enable_seqscan = off`.execute(tx);
    const explain = isPostgres ? sql`explain ${statement}` : sql`explain query plan ${statement}`;
    return JSON.stringify((await explain.execute(tx)).rows);
  });
}
