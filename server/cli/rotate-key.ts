import { realpathSync, renameSync } from "node:fs";
import { dirname } from "node:path";
import type { ApplianceParts } from "../calls/appliance-parts.ts";
import { readKeyMaterial, withDraft, withNewKey } from "../secrets/key-file.ts";
import { createKeyRing } from "../secrets/key-ring.ts";
import { reencryptSecrets } from "../secrets/sealed-data.ts";
import { flushFolder } from "../store/flush.ts";
import type { AdminResult } from "./admin-command.ts";

/**
 * Makes a fresh key the current one and seals every secret with it, while no server runs, and no other command.
 * The file is written before the database: cut off in between, the file opens both old and new secrets.
 */
export async function rotateKey(
  { store }: Pick<ApplianceParts, "store">,
  path: string,
): Promise<AdminResult> {
  const rotated = withNewKey(readKeyMaterial(path));
  // A link to the file stays a link.
  const real = realpathSync(path);
  withDraft(real, rotated, (draft) => renameSync(draft, real));
  flushFolder(dirname(real));
  const count = await reencryptSecrets({ store, keyRing: createKeyRing(rotated) });
  const text = `Key ${rotated.current} is in use now, ${count} secrets were sealed with it. Copy ${path} to every node before it starts. Keep older keys for as long as you keep backups from before.`;
  return { done: true, text };
}
