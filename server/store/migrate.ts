import { sql } from "kysely";
import { runTransaction } from "./run-transaction.ts";
import type { FailPoint } from "./run-transaction.ts";
import { acceptedPasswordsMigration } from "./migrations/accepted-passwords-migration.ts";
import { auditChainMigration } from "./migrations/audit-chain-migration.ts";
import { auditListMigration } from "./migrations/audit-list-migration.ts";
import { auditPeopleMigration } from "./migrations/audit-people-migration.ts";
import { changeMakersMigration } from "./migrations/change-makers-migration.ts";
import { caseEditsMigration } from "./migrations/case-edits-migration.ts";
import { caseSessionsMigration } from "./migrations/case-sessions-migration.ts";
import { enrollmentStartsMigration } from "./migrations/enrollment-starts-migration.ts";
import { eventCursorsMigration } from "./migrations/event-cursors-migration.ts";
import { firstMigration } from "./migrations/first-migration.ts";
import { identityProviderMigration } from "./migrations/identity-provider-migration.ts";
import { findUsersByTrigrams, userListMigration } from "./migrations/user-list-migration.ts";
import { guardGatewayMigration } from "./migrations/guard-gateway-migration.ts";
import { guardNetworksMigration } from "./migrations/guard-networks-migration.ts";
import { guardMigration } from "./migrations/guard-migration.ts";
import { usersIndexMigration } from "./migrations/users-index-migration.ts";
import { nameChangesMigration } from "./migrations/name-changes-migration.ts";
import { tokenOwnersMigration } from "./migrations/token-owners-migration.ts";
import { userLockMigration } from "./migrations/user-lock-migration.ts";
import { userNetworksMigration } from "./migrations/user-networks-migration.ts";
import { release03Migration } from "./migrations/release-0-3-migration.ts";
import type { Db } from "./schema.ts";
import type { Store } from "./store.ts";

/** Any number, the same for all nodes: the PostgreSQL advisory lock of migrations. */
const LOCK = 725_530_001;

type Migration = (tx: Db, engine: Store["engine"]) => Promise<void>;

/** Oldest first: what each release added stands after what was there. */
export const MIGRATIONS: readonly Migration[] = [
  firstMigration,
  userNetworksMigration,
  auditChainMigration,
  userListMigration,
  identityProviderMigration,
  guardMigration,
  guardGatewayMigration,
  auditListMigration,
  eventCursorsMigration,
  usersIndexMigration,
  guardNetworksMigration,
  caseSessionsMigration,
  caseEditsMigration,
  userLockMigration,
  tokenOwnersMigration,
  auditPeopleMigration,
  changeMakersMigration,
  acceptedPasswordsMigration,
  enrollmentStartsMigration,
  nameChangesMigration,
  release03Migration,
];

/**
 * Brings the schema up to date in one transaction: an interrupted migration leaves nothing behind (D-38), and of many
 * nodes that start together one migrates while the others wait.
 */
export async function migrate(db: Db, engine: Store["engine"], failPoint?: FailPoint): Promise<void> {
  await runTransaction(
    db,
    "migrate",
    async (tx) => {
      if (engine === "postgres") await sql`set local lock_timeout = '60s'`.execute(tx);
      if (engine === "postgres") await sql`set local statement_timeout = '60s'`.execute(tx);
      if (engine === "postgres") await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
      await sql`create table if not exists schema_version (version integer not null)`.execute(tx);
      const { rows } = await sql<{ version: number }>`select version from schema_version`.execute(tx);
      const version = rows[0]?.version ?? 0;
      if (version > MIGRATIONS.length) throw new Error(`the schema (${version}) is newer than this program`);
      for (const migration of MIGRATIONS.slice(version)) await migration(tx, engine);
      if (engine === "postgres") await findUsersByTrigrams(tx);
      if (version === MIGRATIONS.length) return;
      await sql`delete from schema_version`.execute(tx);
      await sql`insert into schema_version (version) values (${MIGRATIONS.length})`.execute(tx);
    },
    failPoint,
  );
}
