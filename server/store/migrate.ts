import { sql } from "kysely";
import { runTransaction, type FailPoint } from "./run-transaction.ts";
import { release02Migration } from "./migrations/release-0-2-migration.ts";
import { release03Migration } from "./migrations/release-0-3-migration.ts";
import type { Db } from "./schema.ts";
import type { Store } from "./store.ts";
import { indexWordsInPostgres } from "./findable-text.ts";

/** Any number, the same for all nodes: the PostgreSQL advisory lock of migrations. */
export const LOCK = 725_530_001;

/** How long one statement of a migration may take, and how long another node's migration is waited for. */
export const MIGRATION_MS = 60_000;

interface Release {
  /** What its databases say in `schema_version`. */
  readonly version: number;
  readonly migration: (tx: Db, engine: Store["engine"]) => Promise<void>;
}

/** What 0.2.0 wrote. */
const OLDEST = 20;
const NEWEST = 21;

/** Oldest first. A new database goes the same way as one that a release left. */
export const RELEASES: readonly Release[] = [
  { version: OLDEST, migration: release02Migration },
  { version: NEWEST, migration: release03Migration },
];

/**
 * Brings the schema up to date in one transaction: an interrupted migration leaves nothing behind, and of many
 * nodes that start together one migrates while the others wait.
 */
export async function migrate(db: Db, engine: Store["engine"], failPoint?: FailPoint): Promise<void> {
  await runTransaction(
    db,
    "migrate",
    async (tx) => {
      if (engine === "postgres") {
        for (const limit of ["lock_timeout", "statement_timeout"])
          await sql`set local ${sql.id(limit)} = ${sql.lit(MIGRATION_MS)}`.execute(tx);
        await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
      }
      await sql`create table if not exists schema_version (version integer not null)`.execute(tx);
      const { rows } = await sql<{ version: number }>`select version from schema_version`.execute(tx);
      const version = rows[0]?.version ?? 0;
      if (version > NEWEST) throw new Error(`the schema (${version}) is newer than this program`);
      if (version > 0 && version < OLDEST)
        throw new Error("0.1.0 wrote it: start 0.2.0 on it once, then this one");
      for (const release of RELEASES) if (release.version > version) await release.migration(tx, engine);
      if (engine === "postgres") await indexWordsInPostgres(tx);
      if (version === NEWEST) return;
      await sql`delete from schema_version`.execute(tx);
      await sql`insert into schema_version (version) values (${NEWEST})`.execute(tx);
    },
    failPoint,
  );
}
