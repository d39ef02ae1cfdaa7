import type { Store } from "./store.ts";
import { metaTable } from "./tables/meta-table.ts";

/** Stands in a PostgreSQL from the moment a backup is in it until what must not come back has ended. */
export const RESTORED_MARK = "restored_not_voided";

/**
 * Asked by a start that other commands can see (`announceNode`): a restore that was killed may be in its last transaction.
 * @throws Error with a plain message
 */
export async function requireVoided(store: Store): Promise<void> {
  if ((await store.read((db) => metaTable.get(db, RESTORED_MARK))) === undefined) return;
  throw new Error(
    "A backup was restored into this database, and it was cut off before all sessions and scratch codes of the backup " +
      "ended. Run the admin command restore again, or accept-restored.",
  );
}

/** From here on no server starts on a PostgreSQL until that has ended: half of it would look like all. */
export async function beginVoiding(store: Store): Promise<void> {
  await store.transaction("beginVoiding", (tx) => metaTable.put(tx, RESTORED_MARK, "1"));
}

/** Lets servers start again. */
export async function endVoiding(store: Store): Promise<void> {
  await store.transaction("endVoiding", (tx) => metaTable.remove(tx, RESTORED_MARK));
}
