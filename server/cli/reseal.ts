import type { ApplianceParts } from "../appliance/appliance-parts.ts";
import { reencryptSecrets } from "../appliance/reencrypt-secrets.ts";
import type { AdminResult } from "./admin-result.ts";

/** Seals every stored secret with the current key; afterwards the older keys may leave the key file. */
export async function reseal(parts: ApplianceParts): Promise<AdminResult> {
  const count = await reencryptSecrets(parts);
  const text = `${count} secrets were sealed with key ${parts.keyRing.currentVersion}. Keep older keys for as long as you keep backups from before.`;
  return { done: true, text };
}
