import type { ApplianceParts } from "../appliance/appliance-parts.ts";
import type { AdminCommand } from "./admin-command.ts";
import type { AdminResult } from "./admin-result.ts";
import { resetMfa } from "./reset-mfa.ts";
import { resetPassword } from "./reset-password.ts";

/** Carries a command out on an open appliance: in the running server, or in the command's own process. */
export function runAdminCommand(
  parts: ApplianceParts,
  { command, userName }: AdminCommand,
): Promise<AdminResult> {
  return command === "reset-mfa" ? resetMfa(parts, userName) : resetPassword(parts, userName);
}
