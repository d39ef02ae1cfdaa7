import { PostgresAdapter } from "kysely";
import type { Db } from "./schema.ts";

/** Whether statements of it go to PostgreSQL, for the few that the engines want in different words. */
export function isPostgres(db: Db): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}
