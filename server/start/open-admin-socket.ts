import type { Logger } from "pino";
import { adminSocketPath, serveAdminSocket, type RunCommand } from "../cli/admin-socket.ts";
import type { Environment } from "./environment.ts";

/**
 * Lets the admin command reach the server that uses a data folder; with PostgreSQL there is nothing to reach. Without the
 * socket the server runs all the same, and says so.
 * @returns a function that closes it
 */
export async function openAdminSocket(
  { DATABASE_URL: databaseUrl, DATA_DIR: dataDir }: Environment,
  log: Logger,
  run: RunCommand,
): Promise<() => void> {
  if (databaseUrl !== undefined) return () => {};
  const path = adminSocketPath(dataDir);
  try {
    if (path === null) throw new Error("The path of DATA_DIR is too long for a socket.");
    return await serveAdminSocket(path, logged(run, log));
  } catch (error) {
    log.warn(
      { event: "admin.no-socket", err: error },
      "the admin command works only while this server is stopped",
    );
    return () => {};
  }
}

/** The one at the machine is told that the log says why. */
function logged(run: RunCommand, log: Logger): RunCommand {
  return async (command) => {
    try {
      return await run(command);
    } catch (error) {
      log.error({ event: "admin.failed", command: command.command, err: error }, "an admin command failed");
      throw error;
    }
  };
}
