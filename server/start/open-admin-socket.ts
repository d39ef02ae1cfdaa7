import type { ApplianceParts } from "../appliance/appliance-parts.ts";
import { adminSocketPath } from "../cli/admin-socket-path.ts";
import { runAdminCommand } from "../cli/run-admin-command.ts";
import { serveAdminSocket } from "../cli/serve-admin-socket.ts";

/** Lets the admin command reach this server. Without the socket the server runs all the same, and says so. */
export async function openAdminSocket(parts: ApplianceParts, dataDir: string): Promise<() => void> {
  const path = adminSocketPath(dataDir);
  try {
    if (path === null) throw new Error("The path of DATA_DIR is too long for a socket.");
    return await serveAdminSocket(path, (command) => runAdminCommand(parts, command));
  } catch (error) {
    parts.log.warn(
      { event: "admin.no-socket", err: error },
      "the admin command will need this server stopped",
    );
    return () => {};
  }
}
