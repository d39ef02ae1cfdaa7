import { mfaActiveTable } from "../store/tables/mfa-active-table.ts";
import { mfaPendingTable } from "../store/tables/mfa-pending-table.ts";
import type { ApplianceParts } from "./appliance-parts.ts";
import { resealKeyRingMark } from "./check-key-ring.ts";

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
