import type { Db } from "../store/schema.ts";
import { metaTable } from "../store/tables/meta-table.ts";
import type { Store } from "../store/store.ts";
import type { KeyRing } from "./key-ring.ts";

const NAME = "key_check";
const PLACE = { table: "meta", userId: "", column: NAME } as const;

/** True once a key ring was used with this store: then the key file must exist already. */
export async function knowsKeyRing(store: Store): Promise<boolean> {
  return (await store.read((db) => metaTable.get(db, NAME))) !== undefined;
}

/**
 * Proves that the key ring is the one of this database, at start; the first one is remembered by a sealed mark (with
 * the pepper in it, so that a changed pepper is noticed too).
 * @throws Error when it is another one: starting would make every second factor unreadable (D-10)
 */
export async function checkKeyRing(store: Store, keyRing: KeyRing): Promise<void> {
  const sealed = await store.transaction("checkKeyRing", async (tx) => {
    const known = await metaTable.get(tx, NAME);
    if (known !== undefined) return known;
    // Of two nodes that start together with different keys, one finds the other's mark here.
    return metaTable.putOnce(tx, NAME, markOf(keyRing));
  });
  const [version = "", ciphertext = ""] = sealed.split(":");
  if (!opens(keyRing, ciphertext, Number(version))) {
    throw new Error(
      "The encryption key is not the one this database was made with. Restore the right key file.",
    );
  }
}

/** Seals the mark with the current key, so that an older one is not needed any more (rotation). */
export async function resealKeyRingMark(tx: Db, keyRing: KeyRing): Promise<void> {
  await metaTable.replace(tx, NAME, markOf(keyRing));
}

function markOf(keyRing: KeyRing): string {
  const { ciphertext, keyVersion } = keyRing.encrypt(keyRing.pepper, PLACE);
  return `${keyVersion}:${ciphertext}`;
}

function opens(keyRing: KeyRing, ciphertext: string, version: number): boolean {
  try {
    return Buffer.from(keyRing.decrypt(ciphertext, version, PLACE)).equals(keyRing.pepper);
  } catch {
    return false;
  }
}
