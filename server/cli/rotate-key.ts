import { realpathSync, renameSync } from "node:fs";
import { dirname } from "node:path";
import type { ApplianceParts } from "../calls/appliance-parts.ts";
import { parseKeyMaterial, readKeyFile, withCurrentKey, withDraft, withNewKey } from "../secrets/key-file.ts";
import { createKeyRing, type KeyMaterial } from "../secrets/key-ring.ts";
import { reencryptSecrets } from "../secrets/sealed-data.ts";
import { takeFileLock } from "../store/file-lock.ts";
import { flushFolder } from "../store/flush.ts";
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

/** A key file that nobody else changes now. */
interface LockedKeyFile {
  readonly material: KeyMaterial;
  /** Replaces what is in it, whole or not at all. @throws Error when it isn't what was read any more */
  readonly replace: (material: KeyMaterial) => void;
}

/**
 * Does work that changes a key file, from reading it to the end, while no other command may: of two that both add a key
 * of the same number, one would be lost with all that it seals. A link to the file stays a link.
 * @throws Error with a plain message
 */
export async function whileKeyFileIsLocked<T>(
  path: string,
  work: (file: LockedKeyFile) => Promise<T>,
): Promise<T> {
  // Says what is wrong with a file that isn't there, before it is asked where it is.
  readKeyFile(path);
  const real = realpathSync(path);
  const unlock = takeFileLock(`${real}.lock`);
  if (unlock === null) {
    throw new Error(
      `Another command is changing the key file ${path}. Nothing was changed. Try again when it has ended.`,
    );
  }
  try {
    const text = readKeyFile(real);
    return await work({
      material: parseKeyMaterial(text),
      replace: (material) => withDraft(real, material, (draft) => replaceText(real, text, draft)),
    });
  } finally {
    unlock();
  }
}

/** The last look is for what knows of no lock: a person's editor, a copy from another node. */
function replaceText(path: string, before: string, draft: string): void {
  if (readKeyFile(path) !== before) {
    throw new Error(`The key file ${path} was changed meanwhile. Nothing was changed here. Try again.`);
  }
  renameSync(draft, path);
  flushFolder(dirname(path));
}
