import type { Logger } from "pino";
import type { Environment } from "../start/environment.ts";
import { headFile } from "../start/keep-head.ts";
import { openParts, openRecord } from "../start/open-parts.ts";
import { FolderInUse } from "../store/data-folder.ts";
import { whileNoNodeRuns, whileNoRestore } from "../store/node-presence.ts";
import type { Store } from "../store/store.ts";
import {
  isForGateway,
  notOfGateway,
  readAdminCommand,
  readOptions,
  type AdminResult,
} from "./admin-command.ts";
import { voidRestored } from "./void-restored.ts";
import { adminUsage } from "./admin-usage.ts";
import { adminSocketPath } from "./admin-socket.ts";
import { askAdminSocket } from "./ask-admin-socket.ts";
import { checkApplianceCommand } from "./check-appliance-command.ts";
import { refusalOf, type Ask } from "./consequence.ts";
import { runGatewayCommand, type GatewayParts } from "./gateway-command.ts";
import { restoreBackup } from "./restore-backup.ts";
import { rotateKey } from "./rotate-key.ts";
import { runAdminCommand } from "./run-admin-command.ts";

interface Terminal {
  /** Null where nobody is there to answer. */
  readonly ask: Ask;
  /** What is typed before a command's name. */
  readonly calledAs: string;
}

/**
 * The break-glass command. With PostgreSQL it works on the database beside the running nodes. A data folder belongs to
 * one process: while the server runs, the command is handed to it through a socket in that folder; otherwise the
 * command opens the folder itself. It never makes a database.
 * @throws Error with a plain message
 */
export async function admin(
  args: readonly string[],
  environment: Environment,
  log: Logger,
  { ask, calledAs }: Terminal,
): Promise<AdminResult> {
  const typed = readOptions(args);
  if (typed?.help === true) return { done: true, text: adminUsage(calledAs) };
  const command = typed === null ? null : readAdminCommand(typed.words, typed);
  if (typed === null || command === null) return { done: false, text: adminUsage(calledAs) };
  if (command.command === "check-appliance") return checkApplianceCommand(environment, log);
  const ofGateway = environment.APPLIANCE_URL !== undefined;
  if (ofGateway && !isForGateway(command)) {
    return { done: false, text: notOfGateway };
  }
  const refusal = await refusalOf(command, typed.yes, ask);
  if (refusal !== null) return { done: false, text: refusal };
  if (command.command === "accept-restored") return acceptRestored(environment, log);
  if (command.command === "restore") return restoreBackup(command.file, environment, log);
  if (command.command === "rotate-key") return changeKey(environment, log);
  const path = environment.DATABASE_URL === undefined ? adminSocketPath(environment.DATA_DIR) : null;
  const answered = path === null ? null : await askAdminSocket(path, command);
  if (answered !== null) return answered;
  const open = () => openParts(environment, log, { mustExist: true });
  const runGateway = (parts: GatewayParts) => runGatewayCommand(parts, command);
  const done = ofGateway
    ? withParts(environment, () => openRecord(environment, { mustExist: true }), runGateway)
    : withParts(environment, open, (parts) => runAdminCommand(parts, command));
  return done.catch((error: unknown) => {
    throw error instanceof FolderInUse ? new Error(deafServer(environment.DATA_DIR)) : error;
  });
}

/** It has no socket: the path of its folder is too long, or the socket was removed. */
function deafServer(dataDir: string): string {
  return `The server that uses ${dataDir} doesn't hear commands; where it has no socket, its log says why (admin.no-socket). Stop it, run the command again, and start it.`;
}

/** A running server keeps its old keys in memory, and could not read what is sealed with a new one. */
async function changeKey(environment: Environment, log: Logger): Promise<AdminResult> {
  const { ENCRYPTION_KEY: text, ENCRYPTION_KEY_FILE: path } = environment;
  if (text !== undefined) {
    return {
      done: false,
      text: "The key is in ENCRYPTION_KEY. Put it into a file (ENCRYPTION_KEY_FILE) to change it.",
    };
  }
  const open = () => openParts(environment, log, { mustExist: true });
  return withParts(environment, open, (parts) => rotateKey(parts, path), whileNoNodeRuns);
}

/** In a data folder its lock keeps servers and other commands away. */
function withParts<Parts extends { readonly store: Store }>(
  { DATABASE_URL: databaseUrl }: Environment,
  open: () => Promise<Parts>,
  work: (parts: Parts) => Promise<AdminResult>,
  beside: typeof whileNoRestore = whileNoRestore,
): Promise<AdminResult> {
  const run = async () => {
    const parts = await open();
    try {
      return await work(parts);
    } finally {
      await parts.store.close();
    }
  };
  return databaseUrl === undefined ? run() : beside(databaseUrl, run);
}

/**
 * Goes on with the database as it is, which is not the one that this server has seen. Like a restore, it ends what an older
 * copy brings back.
 * @throws Error with a plain message
 */
async function acceptRestored(environment: Environment, log: Logger): Promise<AdminResult> {
  const { DATABASE_URL: databaseUrl } = environment;
  const accept = () => voidRestored(environment, log, { headFile: headFile(environment), asItIs: true });
  const { text, keepHead } = await (databaseUrl === undefined
    ? accept()
    : whileNoNodeRuns(databaseUrl, accept));
  keepHead();
  return { done: true, text: `The database is taken as it is. The record says so.\n${text}` };
}
