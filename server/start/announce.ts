import type { Logger } from "pino";
import { announceNode } from "../store/node-presence.ts";
import { requireVoided } from "../store/restored-mark.ts";
import type { Store } from "../store/store.ts";

/**
 * With PostgreSQL, lets commands on other machines know that this node runs and which keys it holds; a gateway has none.
 * @returns what ends it
 * @throws Error with a plain message while a restore is under way, or after one that was cut off
 */
export async function announce(
  databaseUrl: string | undefined,
  { keyVersions, store, log }: { keyVersions: readonly number[]; store: Store; log: Logger },
): Promise<() => Promise<void>> {
  if (databaseUrl === undefined) return async () => {};
  const warn = (error: Error) =>
    log.warn({ event: "store.connection-lost", err: error }, "a database connection was lost");
  try {
    const leave = await announceNode(databaseUrl, keyVersions, warn);
    await requireVoided(store).catch(async (error: unknown) => {
      await leave();
      throw error;
    });
    return leave;
  } catch (error) {
    await store.close();
    throw error;
  }
}
