import { systemClock } from "../http/clock.ts";
import type { KeyRing } from "../secrets/key-ring.ts";
import type { Store } from "../store/store.ts";
import { acceptName } from "./accept-name.ts";
import { notOfGateway } from "./admin-command.ts";
import type { AdminResult, StoreCommand } from "./admin-command.ts";
import { backUp } from "./back-up.ts";
import { unlockName } from "./unlock-name.ts";
import { verifyAudit } from "./verify-audit.ts";

/**
 * Carries out what works on a gateway's store.
 * @param parts its key is asked for only by what needs it
 */
export async function runGatewayCommand(
  parts: { readonly store: Store; readonly keyRing: () => KeyRing },
  command: StoreCommand,
): Promise<AdminResult> {
  const { store } = parts;
  switch (command.command) {
    case "accept-name":
      return acceptName({ store, clock: systemClock }, command.name);
    case "verify-audit":
      return verifyAudit({ store }, command.head);
    case "backup":
      return backUp({ store }, command.file);
    case "unlock":
      return unlockName(parts, command.userName);
    case "reset-mfa":
    case "reset-password":
    case "void-scratch-codes":
    case "reseal":
      return { done: false, text: notOfGateway };
    default:
      return command satisfies never;
  }
}
