import type { Logger } from "pino";
import type { ApplianceParts } from "../appliance/appliance-parts.ts";
import type { Environment } from "../start/environment.ts";
import { openParts } from "../start/open-parts.ts";
import { adminUsage, readAdminCommand } from "./admin-command.ts";
import type { AdminResult, KeyCommand } from "./admin-command.ts";
import { adminSocketPath, askAdminSocket } from "./admin-socket.ts";
import { addKey, rotateKey } from "./rotate-key.ts";
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
  if (command.command === "add-key" || command.command === "rotate-key") {
    return changeKeys(command.command, environment, log);
  }
  const path = environment.DATABASE_URL === undefined ? adminSocketPath(environment.DATA_DIR) : null;
  const answered = path === null ? null : await askAdminSocket(path, command);
  if (answered !== null) return answered;
  return withParts(environment, log, (parts) => runAdminCommand(parts, command));
}

/** A running server on the data folder keeps its old keys in memory: the folder's lock refuses, with its own words. */
async function changeKeys(
  command: KeyCommand["command"],
  environment: Environment,
  log: Logger,
): Promise<AdminResult> {
  const { ENCRYPTION_KEY: text, ENCRYPTION_KEY_FILE: path } = environment;
  if (text !== undefined) {
    return {
      done: false,
      text: "The key is in ENCRYPTION_KEY. Put it into a file (ENCRYPTION_KEY_FILE) to change it.",
    };
  }
  return command === "add-key"
    ? addKey(path)
    : withParts(environment, log, (parts) => rotateKey(parts, path));
}

async function withParts(
  environment: Environment,
  log: Logger,
  work: (parts: ApplianceParts) => Promise<AdminResult>,
): Promise<AdminResult> {
  const parts = await openParts(environment, log);
  try {
    return await work(parts);
  } finally {
    await parts.store.close();
  }
}
