import { realpathSync, renameSync } from "node:fs";
import { dirname } from "node:path";
import { takeFileLock } from "../store/file-lock.ts";
import { flushFolder } from "../store/flush.ts";
import { parseKeyMaterial, readKeyFile, withDraft } from "./key-file.ts";
import type { KeyMaterial } from "./key-ring.ts";

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
