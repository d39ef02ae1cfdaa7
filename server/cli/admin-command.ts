/** What the break-glass command does, and to whom. */
export interface AdminCommand {
  readonly command: "reset-mfa" | "reset-password";
  readonly userName: string;
}

/** How the command is called; shown when it was called in another way. */
export const adminUsage = `Usage:
  npm run admin -- reset-mfa USER        turns MFA off for a user who lost phone and scratch codes
  npm run admin -- reset-password USER   gives a user a new password, shown once

Run it on the server's machine with the server's DATA_DIR or DATABASE_URL. It works while the server runs, too.
`;

/** Reads the command's arguments; null when they are not understood. */
export function readAdminCommand(args: readonly string[]): AdminCommand | null {
  const [command, userName, ...rest] = args;
  if (rest.length > 0 || userName === undefined || userName.trim() === "") return null;
  return command === "reset-mfa" || command === "reset-password" ? { command, userName } : null;
}
