import * as v from "valibot";
import type { AuditSource } from "../appliance/audit/write-audit.ts";
import type { Clock } from "../http/clock.ts";
import { newTraceId } from "../http/trace-id.ts";

/** What a running server can carry out too, over its socket. */
export const storeCommandSchema = v.variant("command", [
  v.object({ command: v.picklist(["reset-mfa", "reset-password", "unlock"]), userName: v.string() }),
  v.object({ command: v.picklist(["void-scratch-codes", "reseal"]) }),
]);

export type StoreCommand = v.InferOutput<typeof storeCommandSchema>;

/** What the command on the server's machine does; the key commands work on the key file. */
export type AdminCommand = StoreCommand | KeyCommand;

export type KeyCommand = { readonly command: "add-key" } | { readonly command: "rotate-key" };

/** What the person at the keyboard reads, and whether the command did what it was told. */
export interface AdminResult {
  readonly done: boolean;
  readonly text: string;
}

/** How the command is called; shown when it was called in another way. */
export const adminUsage = `Usage:
  npm run admin -- reset-mfa USER        turns MFA off for a user who lost phone and scratch codes
  npm run admin -- reset-password USER   gives a user a new password, shown once
  npm run admin -- unlock USER           ends a user's waiting times after wrong passwords and wrong codes
  npm run admin -- void-scratch-codes    after a restored backup: voids all scratch codes, sessions and enrollments
  npm run admin -- rotate-key            makes a new encryption key and seals all secrets with it (server stopped)
  npm run admin -- add-key               adds a key to the key file without using it yet (many nodes)
  npm run admin -- reseal                seals all secrets with the current key

Run it on the server's machine with the server's DATA_DIR or DATABASE_URL. See docs/operations.md.
`;

/** Reads the command's arguments; null when they are not understood. */
export function readAdminCommand(args: readonly string[]): AdminCommand | null {
  const [command, userName, ...rest] = args;
  if (rest.length > 0) return null;
  switch (command) {
    case "reset-mfa":
    case "reset-password":
    case "unlock":
      return userName === undefined || userName.trim() === "" ? null : { command, userName };
    case "void-scratch-codes":
    case "reseal":
    case "add-key":
    case "rotate-key":
      return userName === undefined ? { command } : null;
    case undefined:
    default:
      return null;
  }
}

/** Where the audit says a command came from: this machine, no call and no signed-in person. */
export function adminAuditSource(clock: Clock): AuditSource {
  return { address: "command line", traceId: newTraceId(), now: clock.now() };
}
