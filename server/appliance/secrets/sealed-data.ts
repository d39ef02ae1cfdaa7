import type { Db } from "../../store/schema.ts";
import { metaTable } from "../../store/tables/meta-table.ts";
import type { Store } from "../../store/store.ts";
import type { KeyRing } from "./key-ring.ts";
import { mfaActiveTable } from "../../store/tables/factor-tables.ts";
import { mfaPendingTable } from "../../store/tables/enrollment-tables.ts";
import type { ApplianceParts } from "../appliance-parts.ts";

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
async function resealKeyRingMark(tx: Db, keyRing: KeyRing): Promise<void> {
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

/**
 * Seals every secret anew with the current key, after a key was added (`withNewKey`); then the old key may go. Safe
 * beside a running service: a row that changed meanwhile is left, for it was sealed with a known key then.
 * @returns how many secrets were sealed anew
 */
export async function reencryptSecrets({
  store,
  keyRing,
}: Pick<ApplianceParts, "store" | "keyRing">): Promise<number> {
  return store.transaction("reencryptSecrets", async (tx) => {
    let count = 0;
    for (const [table, statements] of [
      ["mfa_active", mfaActiveTable],
      ["mfa_pending", mfaPendingTable],
    ] as const) {
      for (const { user_id, secret_ct, key_version } of await statements.all(tx)) {
        if (key_version === keyRing.currentVersion) continue;
        const place = { table, userId: user_id, column: "secret_ct" } as const;
        const sealed = keyRing.encrypt(keyRing.decrypt(secret_ct, key_version, place), place);
        await statements.reencrypt(tx, { user_id, secret_ct }, sealed.ciphertext, sealed.keyVersion);
        count += 1;
      }
    }
    await resealKeyRingMark(tx, keyRing);
    return count;
  });
}
