import { createHmac, timingSafeEqual } from "node:crypto";
import { appendFileSync, closeSync, openSync, readSync, statSync, truncateSync } from "node:fs";
import type { Store } from "./store.ts";
import { metaTable } from "./tables/meta-table.ts";

/** What ends a backup; neither SQLite nor pg_restore reads that far. */
const SEAL = /^\nmfa-enrollment:([0-9a-f]{64})\n$/;
const LENGTH = 81;

/** Ends a backup with a seal over all of it, by which a restore knows that no byte has changed. */
export function sealBackup(file: string, key: Uint8Array): void {
  appendFileSync(file, `\nmfa-enrollment:${digestOf(file, statSync(file).size, key)}\n`);
}

/** Whether a backup is as it was written; null where it has no seal: another program wrote it, or 0.2.0. */
export function fitsSeal(file: string, key: () => Uint8Array): boolean | null {
  const size = statSync(file).size - LENGTH;
  const said = size < 0 ? null : SEAL.exec(textAt(file, size));
  if (said === null) return null;
  return timingSafeEqual(Buffer.from(said[1] ?? "", "hex"), Buffer.from(digestOf(file, size, key()), "hex"));
}

/** Makes a copy what it was before it was sealed. */
export function removeSeal(file: string): void {
  truncateSync(file, statSync(file).size - LENGTH);
}

function textAt(path: string, from: number): string {
  const bytes = Buffer.alloc(LENGTH);
  const file = openSync(path, "r");
  try {
    readSync(file, bytes, 0, LENGTH, from);
  } finally {
    closeSync(file);
  }
  return bytes.toString("latin1");
}

function digestOf(path: string, size: number, key: Uint8Array): string {
  const hmac = createHmac("sha256", key);
  const part = Buffer.alloc(1_048_576);
  const file = openSync(path, "r");
  try {
    for (let at = 0; at < size;) {
      const count = readSync(file, part, 0, Math.min(part.length, size - at), at);
      if (count === 0) break;
      hmac.update(part.subarray(0, count));
      at += count;
    }
  } finally {
    closeSync(file);
  }
  return hmac.digest("hex");
}

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
