import { createHash } from "node:crypto";
import { join, resolve } from "node:path";

/** Longest path of a socket on Linux and macOS, its closing NUL left out. */
const LONGEST = 103;

/**
 * Where a server that uses a data folder listens for the command: a socket in that folder (whoever may write there may
 * change the database anyhow), or on Windows a named pipe. Null when the folder's path is too long for a socket.
 */
export function adminSocketPath(dataDir: string, platform: string = process.platform): string | null {
  const folder = resolve(dataDir);
  if (platform === "win32") {
    return `\\\\.\\pipe\\mfa-enrollment-${createHash("sha256").update(folder).digest("hex").slice(0, 32)}`;
  }
  const path = join(folder, "admin.sock");
  return Buffer.byteLength(path) > LONGEST ? null : path;
}
