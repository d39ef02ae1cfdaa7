import type { Logger } from "pino";
import type { Environment } from "../start/environment.ts";
import { openParts } from "../start/open-parts.ts";
import { adminUsage, readAdminCommand } from "./admin-command.ts";
import type { AdminResult } from "./admin-result.ts";
import { adminSocketPath } from "./admin-socket-path.ts";
import { askAdminSocket } from "./ask-admin-socket.ts";
import { runAdminCommand } from "./run-admin-command.ts";

/**
 * The break-glass command. With PostgreSQL it works on the database beside the running nodes. A data folder belongs to
 * one process: while the server runs, the command is handed to it through a socket in that folder; otherwise the
 * command opens the folder itself.
 */
export async function admin(
  args: readonly string[],
  environment: Environment,
  log: Logger,
): Promise<AdminResult> {
  const command = readAdminCommand(args);
  if (command === null) return { done: false, text: adminUsage };
  if (environment.APPLIANCE_URL !== undefined) {
    return { done: false, text: "This server is a gateway: it has no users. Use the appliance's own tools." };
  }
  const path = environment.DATABASE_URL === undefined ? adminSocketPath(environment.DATA_DIR) : null;
  const answered = path === null ? null : await askAdminSocket(path, command);
  if (answered !== null) return answered;
  const parts = await openParts(environment, log);
  try {
    return await runAdminCommand(parts, command);
  } finally {
    await parts.store.close();
  }
}
