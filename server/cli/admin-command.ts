import { resolve } from "node:path";
import * as v from "valibot";
import type { AuditSource } from "../appliance/audit/write-audit.ts";
import type { Clock } from "../http/clock.ts";
import { newTraceId } from "../http/trace-id.ts";

/** What a running server can carry out too, over its socket. */
export const storeCommandSchema = v.variant("command", [
  v.object({ command: v.picklist(["reset-mfa", "reset-password", "unlock"]), userName: v.string() }),
  v.object({ command: v.picklist(["void-scratch-codes", "reseal"]) }),
  v.object({ command: v.literal("backup"), file: v.string() }),
  v.object({ command: v.literal("verify-audit"), head: v.nullable(v.string()) }),
]);

export type StoreCommand = v.InferOutput<typeof storeCommandSchema>;

/** What the command on the server's machine does; the key commands work on the key file. */
export type AdminCommand = StoreCommand | KeyCommand | RestoreCommand;

export type KeyCommand = { readonly command: "add-key" } | { readonly command: "rotate-key" };

interface RestoreCommand {
  readonly command: "restore";
  readonly file: string;
}

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
  npm run admin -- backup FILE           writes the database into a file, also while the server runs
  npm run admin -- restore FILE          puts a backup in the database's place (server stopped)
  npm run admin -- verify-audit          checks that no audit row was removed, changed or reordered
  npm run admin -- verify-audit ID:HASH  the same, and that the row of an export is still there
  npm run admin -- void-scratch-codes    voids all scratch codes, sessions and unfinished enrollments
  npm run admin -- rotate-key            makes a new encryption key and seals all secrets with it (server stopped)
  npm run admin -- add-key               adds a key to the key file without using it yet (many nodes)
  npm run admin -- reseal                seals all secrets with the current key

Commands that take something away say what, and ask. In a script, add --yes.
Run it on the server's machine with the server's DATA_DIR or DATABASE_URL. See docs/operations.md.
`;

/** Reads the command's arguments; null when they are not understood. */
export function readAdminCommand(args: readonly string[]): AdminCommand | null {
  const [command, userName, ...rest] = args;
  if (rest.length > 0) return null;
  switch (command) {
    case "backup":
    case "restore":
      return userName === undefined || userName.trim() === "" ? null : { command, file: resolve(userName) };
    case "verify-audit":
      return { command, head: userName ?? null };
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
