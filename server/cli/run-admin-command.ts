import type { ApplianceParts } from "../appliance/appliance-parts.ts";
import type { StoreCommand } from "./admin-command.ts";
import type { AdminResult } from "./admin-result.ts";
import { reseal } from "./reseal.ts";
import { resetMfa } from "./reset-mfa.ts";
import { resetPassword } from "./reset-password.ts";
import { voidScratchCodes } from "./void-scratch-codes.ts";

/** Carries a command out on an open appliance: in the running server, or in the command's own process. */
export function runAdminCommand(parts: ApplianceParts, command: StoreCommand): Promise<AdminResult> {
  switch (command.command) {
    case "reset-mfa":
      return resetMfa(parts, command.userName);
    case "reset-password":
      return resetPassword(parts, command.userName);
    case "void-scratch-codes":
      return voidScratchCodes(parts);
    default:
      return reseal(parts);
  }
}
