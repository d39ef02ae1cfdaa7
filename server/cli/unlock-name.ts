import { writeAudit } from "../calls/write-audit.ts";
import { indexTable } from "../gateway/users-index/index-table.ts";
import { systemClock } from "../http/clock.ts";
import { accountDigest } from "../limits/guess-counters.ts";
import { clearQuotas } from "../limits/quotas.ts";
import { clearAccount } from "../limits/waiting.ts";
import type { KeyRing } from "../secrets/key-ring.ts";
import { foldedText } from "../store/findable-text.ts";
import type { Store } from "../store/store.ts";
import { adminAuditSource } from "./admin-command.ts";
import type { AdminResult } from "./admin-command.ts";

/** Ends every wait of a name at a gateway, whose appliance alone knows whether somebody has it. */
export function unlockName(
  { store, keyRing }: { readonly store: Store; readonly keyRing: () => KeyRing },
  userName: string,
): Promise<AdminResult> {
  const { pepper } = keyRing();
  return store.transaction("unlock", async (tx) => {
    const known = await indexTable.byNameKey(tx, foldedText(userName));
    const name = known?.name ?? userName.trim();
    await clearAccount(tx, accountDigest(name, pepper));
    if (known !== undefined) await clearQuotas(tx, known.id);
    const user = { id: known?.id ?? null, name };
    await writeAudit(tx, adminAuditSource(systemClock), {
      event: "unlock",
      outcome: "done",
      actor: null,
      user,
    });
    return { done: true, text: `${JSON.stringify(name)} can try again at once at this gateway.` };
  });
}
