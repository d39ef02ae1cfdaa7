import { systemClock } from "../http/clock.ts";
import type { KeyRing } from "../secrets/key-ring.ts";
import type { Store } from "../store/store.ts";
import { acceptName, backUp } from "./run-admin-command.ts";
import { notOfGateway, adminAuditSource, type AdminResult, type StoreCommand } from "./admin-command.ts";
import { openCaseFor } from "./open-case-for.ts";
import { verifyAudit } from "./verify-audit.ts";
import { writeAudit } from "../calls/write-audit.ts";
import { indexTable } from "../gateway/users-index/index-table.ts";
import { accountDigest } from "../limits/guess-counters.ts";
import { clearQuotas } from "../limits/quotas.ts";
import { clearAccount } from "../limits/waiting.ts";
import { foldedText } from "../store/findable-text.ts";

export interface GatewayParts {
  readonly store: Store;
  readonly keyRing: KeyRing;
}

/** Carries out what works on a gateway's store. */
export async function runGatewayCommand(parts: GatewayParts, command: StoreCommand): Promise<AdminResult> {
  const { store } = parts;
  switch (command.command) {
    case "accept-name":
      return acceptName({ store, clock: systemClock }, command.name);
    case "open-case":
      return openCaseFor({ store, clock: systemClock }, command);
    case "verify-audit":
      return verifyAudit({ store }, command.head);
    case "backup":
      return backUp({ store }, command.file);
    case "unlock":
      return unlockName(parts, command.userName);
    case "reset-mfa":
    case "reset-password":
    case "void-scratch-codes":
      return { done: false, text: notOfGateway };
    default:
      return command satisfies never;
  }
}

/** Ends every wait of a name at a gateway, whose appliance alone knows whether somebody has it. */
function unlockName({ store, keyRing }: GatewayParts, userName: string): Promise<AdminResult> {
  const { pepper } = keyRing;
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
