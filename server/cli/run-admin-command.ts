import type { ApplianceParts } from "../calls/appliance-parts.ts";
import { StorageError } from "../store/storage-error.ts";
import { acceptName } from "./accept-name.ts";
import type { AdminResult, StoreCommand } from "./admin-command.ts";
import { NothingChanged } from "./admin-socket.ts";
import { backUp } from "./back-up.ts";
import { openCaseFor } from "./open-case-for.ts";
import { resetMfa, resetPassword, unlock } from "./reset-user.ts";
import { reseal } from "./rotate-key.ts";
import { verifyAudit } from "./verify-audit.ts";
import { voidScratchCodes } from "./void-scratch-codes.ts";

/**
 * Carries a command out on an open appliance: in the running server, or in the command's own process.
 * @throws NothingChanged, or whatever the store throws
 */
export async function runAdminCommand(parts: ApplianceParts, command: StoreCommand): Promise<AdminResult> {
  try {
    return await carriedOut(parts, command);
  } catch (error) {
    // Each of these is one transaction.
    const isOne = ("userName" in command || "name" in command) && error instanceof StorageError;
    throw isOne && error.fault !== "unknown" ? new NothingChanged(error) : error;
  }
}

function carriedOut(parts: ApplianceParts, command: StoreCommand): Promise<AdminResult> {
  switch (command.command) {
    case "reset-mfa":
      return resetMfa(parts, command);
    case "reset-password":
      return resetPassword(parts, command);
    case "unlock":
      return unlock(parts, command);
    case "void-scratch-codes":
      return voidScratchCodes(parts);
    case "accept-name":
      return acceptName(parts, command.name);
    case "open-case":
      return openCaseFor(parts, command);
    case "backup":
      return backUp(parts, command.file);
    case "verify-audit":
      return verifyAudit(parts, command.head);
    case "reseal":
      return reseal(parts);
    default:
      return command satisfies never;
  }
}
