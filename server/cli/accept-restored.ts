import type { Logger } from "pino";
import type { Environment } from "../start/environment.ts";
import { headFile } from "../start/keep-head.ts";
import { whileNoNodeRuns } from "../store/node-presence.ts";
import type { AdminResult } from "./admin-command.ts";
import { voidRestored } from "./void-restored.ts";

/**
 * Goes on with the database as it is, which is not the one that this server has seen. Like a restore, it ends what an older
 * copy brings back.
 * @throws Error with a plain message
 */
export async function acceptRestored(environment: Environment, log: Logger): Promise<AdminResult> {
  const { DATABASE_URL: databaseUrl } = environment;
  const accept = () => voidRestored(environment, log, { headFile: headFile(environment), asItIs: true });
  const { text, keepHead } = await (databaseUrl === undefined
    ? accept()
    : whileNoNodeRuns(databaseUrl, accept));
  keepHead();
  return { done: true, text: `The database is taken as it is. The record says so.\n${text}` };
}
