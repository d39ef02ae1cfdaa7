import { formatKeyMaterial, newKeyMaterial, parseKeyMaterial } from "../../secrets/key-file.ts";
import { createKeyRing } from "../../secrets/key-ring.ts";
import type { KeyRing } from "../../secrets/key-ring.ts";
import type { Db } from "../../store/schema.ts";
import { StorageError } from "../../store/storage-error.ts";
import type { Store } from "../../store/store.ts";
import { metaTable } from "../../store/tables/meta-table.ts";

const NAME = "guess-key";

/** The key that the nodes have; null before the first of them was started. */
export async function guessKeyOf(db: Db): Promise<KeyRing | null> {
  const text = await metaTable.get(db, NAME);
  return text === undefined ? null : createKeyRing(parseKeyMaterial(text));
}

/** A key for digests of names and for device cookies, which authenticate nothing: one for all nodes, in their store. */
export function guessKey(store: Store): () => Promise<KeyRing> {
  const spare = newKeyMaterial();
  let kept: KeyRing | null = null;
  const keys = async () => {
    if (kept !== null) return kept;
    try {
      const text = await store.transaction("guessKey", (tx) =>
        metaTable.putOnce(tx, NAME, formatKeyMaterial(spare)),
      );
      kept = createKeyRing(parseKeyMaterial(text));
      return kept;
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      return createKeyRing(spare);
    }
  };
  // At the start the store is there; later each try at one that is down would hold up a sign-in.
  void keys().catch(() => {});
  return keys;
}
