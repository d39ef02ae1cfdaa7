import { createHmac } from "node:crypto";
import type { Store } from "../store/store.ts";
import { mfaActiveTable } from "../store/tables/factor-tables.ts";
import { metaTable } from "../store/tables/meta-table.ts";
import type { KeyRing } from "./key-ring.ts";

/** The sealed mark by which a database knows its key ring: an appliance's, or a gateway's. */
export const KEY_MARK = "key_check";
export const GATEWAY_MARK = "gateway_key_check";
type Mark = typeof KEY_MARK | typeof GATEWAY_MARK;
export interface Sealed {
  readonly store: Store;
  readonly keyRing: KeyRing;
}

const PLACE = { table: "meta", userId: "", column: KEY_MARK } as const;

/** True once a key ring was used with this store: from then on the key file must exist. */
export async function knowsKeyRing(store: Store, mark: Mark = KEY_MARK): Promise<boolean> {
  return (await store.read((db) => metaTable.get(db, mark))) !== undefined;
}

/**
 * Proves at the start that the key ring belongs to this database; the first one is remembered by a sealed mark (with the
 * pepper in it, so that a changed pepper is noticed too).
 * @throws Error when it is another one: starting would make every second factor unreadable
 */
export async function checkKeyRing(store: Store, keyRing: KeyRing, mark: Mark = KEY_MARK): Promise<void> {
  const sealed = await store.transaction("checkKeyRing", async (tx) => {
    const known = await metaTable.get(tx, mark);
    if (known !== undefined) {
      // A rotation was cut off after it wrote the file: from this start on the old file is refused.
      if (opens(keyRing, known) && Number.parseInt(known) < keyRing.currentVersion)
        await metaTable.replace(tx, mark, markOf(keyRing));
      return known;
    }
    // If two nodes with different keys start together, one finds the other's mark here.
    return metaTable.putOnce(tx, mark, markOf(keyRing));
  });
  requireMark(keyRing, sealed);
  store.setRecordKey(recordKey(keyRing));
}

/** Seals record and backups. It comes from what doesn't change when keys rotate, so that old rows keep their seal. */
export function recordKey({ pepper }: Pick<KeyRing, "pepper">): Uint8Array {
  return createHmac("sha256", pepper).update("the record").digest();
}

/** @throws Error when the mark is of another key ring */
export function requireMark(keyRing: KeyRing, sealed: string): void {
  if (!opens(keyRing, sealed)) throw new Error(FOREIGN);
}

const FOREIGN = "The encryption key is not the one this database was made with. Restore the right key file.";

/**
 * Seals every secret again with the current key, after a key was added (`withNewKey`); then the old key may be removed.
 * @returns how many secrets were sealed again
 */
export function reencryptSecrets({ store, keyRing }: Sealed): Promise<number> {
  return store.transaction("reencryptSecrets", async (tx) => {
    let count = 0;
    for (const table of ["mfa_active", "mfa_pending"] as const) {
      const rows = await tx.selectFrom(table).selectAll().orderBy("user_id").execute();
      for (const { user_id, secret_ct, key_version } of rows) {
        if (key_version === keyRing.currentVersion) continue;
        const place = { table, userId: user_id, column: "secret_ct" } as const;
        const sealed = keyRing.encrypt(keyRing.decrypt(secret_ct, key_version, place), place);
        await tx
          .updateTable(table)
          .set({ secret_ct: sealed.ciphertext, key_version: sealed.keyVersion })
          .where("user_id", "=", user_id)
          .where("secret_ct", "=", secret_ct)
          .execute();
        count += 1;
      }
    }
    await metaTable.replace(tx, KEY_MARK, markOf(keyRing));
    return count;
  });
}

/** The users whose phones can't be read, by id: their secrets were changed, or sealed with a key that isn't in the file. */
export async function usersUnread({ store, keyRing }: Sealed): Promise<readonly string[]> {
  const rows = await store.read((db) => mfaActiveTable.all(db));
  return rows.flatMap(({ user_id, secret_ct, key_version }) => {
    try {
      keyRing.decrypt(secret_ct, key_version, { table: "mfa_active", userId: user_id, column: "secret_ct" });
      return [];
    } catch {
      return [user_id];
    }
  });
}

function markOf(keyRing: KeyRing): string {
  const { ciphertext, keyVersion } = keyRing.encrypt(keyRing.pepper, PLACE);
  return `${keyVersion}:${ciphertext}`;
}

function opens(keyRing: KeyRing, mark: string): boolean {
  const [version = "", ciphertext = ""] = mark.split(":");
  try {
    return Buffer.from(keyRing.decrypt(ciphertext, Number(version), PLACE)).equals(keyRing.pepper);
  } catch {
    return false;
  }
}
