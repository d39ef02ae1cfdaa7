import type { Logger } from "pino";
import { announceNode } from "../store/node-presence.ts";
import { requireVoided } from "../store/restored-mark.ts";
import type { Store } from "../store/store.ts";
import type { Environment } from "./environment.ts";
import { requireHead } from "./keep-head.ts";
import { warnOfLoss } from "./open-parts.ts";

/**
 * Makes sure that the database is the one that this node has seen. With PostgreSQL, lets commands on other machines know that
 * this node runs and which keys it holds.
 * @returns what ends that
 * @throws Error with a plain message, also while a restore is under way, or after one that was cut off
 */
export async function announce(
  environment: Environment,
  { keyVersions, store, log }: { keyVersions: readonly number[]; store: Store; log: Logger },
): Promise<() => Promise<void>> {
  const { DATABASE_URL: databaseUrl } = environment;
  let leave = async () => {};
  try {
    if (databaseUrl !== undefined) {
      leave = await announceNode(databaseUrl, keyVersions, warnOfLoss(log));
      await requireVoided(store);
    }
    await requireHead(environment, store);
    return leave;
  } catch (error) {
    await leave();
    await store.close();
    throw error;
  }
}
