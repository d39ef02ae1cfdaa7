import type { ApplianceParts } from "../calls/appliance-parts.ts";
import { whileKeyFileIsLocked } from "../secrets/change-key-file.ts";
import { withCurrentKey, withNewKey } from "../secrets/key-file.ts";
import { createKeyRing } from "../secrets/key-ring.ts";
import type { KeyMaterial } from "../secrets/key-ring.ts";
import { reencryptSecrets } from "../secrets/sealed-data.ts";
import type { AdminResult } from "./admin-command.ts";

/**
 * Adds a key to the key file without using it yet, so that every node can be given the file before any node writes with
 * the new key.
 */
export function addKey(path: string): Promise<AdminResult> {
  return whileKeyFileIsLocked(path, async ({ material, replace }) => {
    const added = withNewKey(material);
    replace({ ...added, current: material.current });
    return {
      done: true,
      text: `Key ${added.current} is in ${path}. Key ${material.current} is still the one in use.`,
    };
  });
}

/**
 * Makes the newest key the current one (a fresh one when the newest is current already) and seals every secret with it.
 * The file is written before the database: cut off in between, the file opens both old and new secrets.
 * @param whyNot says what is against a key of this version, which nobody may hold yet
 */
export function rotateKey(
  parts: ApplianceParts,
  path: string,
  whyNot: (version: number) => Promise<string | null>,
): Promise<AdminResult> {
  return whileKeyFileIsLocked(path, async ({ material, replace }) => {
    const rotated = rotatedMaterial(material);
    const unsafe = await whyNot(rotated.current);
    if (unsafe !== null) return { done: false, text: unsafe };
    replace(rotated);
    const count = await reencryptSecrets({ store: parts.store, keyRing: createKeyRing(rotated) });
    const isOld = material.keys.has(rotated.current);
    const waited = isOld
      ? " It was in the file before: if somebody may have read that, run rotate-key again."
      : "";
    const text = `Key ${rotated.current} is in use now, ${count} secrets were sealed with it.${waited} Copy ${path} to every node and restart it. Keep older keys for as long as you keep backups from before.`;
    return { done: true, text };
  });
}

function rotatedMaterial(material: KeyMaterial): KeyMaterial {
  const newest = Math.max(...material.keys.keys());
  return newest > material.current ? withCurrentKey(material, newest) : withNewKey(material);
}

/** Seals every stored secret with the current key; afterwards the older keys may leave the key file. */
export async function reseal(parts: ApplianceParts): Promise<AdminResult> {
  const count = await reencryptSecrets(parts);
  const text = `${count} secrets were sealed with key ${parts.keyRing.currentVersion}. Keep older keys for as long as you keep backups from before.`;
  return { done: true, text };
}
