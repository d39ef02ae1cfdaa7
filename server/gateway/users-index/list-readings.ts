import type { Reader } from "../guard/appliance-users.ts";
import { scansTable } from "./index-table.ts";
import { scanUsers } from "./scan-users.ts";
import type { ScanEnd } from "./scan-users.ts";
import type { UsersIndexParts } from "./users-index.ts";

/** Before another try, after a scan that came to nothing. */
const AGAIN_MS = 30_000;
const LEASE_MS = 60_000;

/**
 * When the whole list is read: one reading at a time, over all nodes.
 * @param failed told why a reading came to nothing
 */
export function createListReadings(parts: UsersIndexParts, failed: (error: unknown) => void) {
  const { store, clock, log, scanEveryMs } = parts;
  const ending = new AbortController();
  let scanning: Promise<ScanEnd | "failed"> | null = null;

  async function scanNow(reader: Reader): Promise<ScanEnd> {
    const began = clock.now();
    const begun = await store.transaction("beginScan", (tx) =>
      scansTable.begin(tx, began, began + LEASE_MS, began - scanEveryMs),
    );
    if (!begun) return "stopped";
    let end: ScanEnd | "failed" = "failed";
    try {
      end = await scanUsers({ ...parts, signal: ending.signal, limit: 200 }, reader, began);
      return end;
    } finally {
      if (end !== "complete") {
        const text = "the list of users was not read to its end";
        log[end === "unreadable" ? "warn" : "info"]({ event: "guard.scan-ended", end }, text);
        const until = clock.now() + AGAIN_MS;
        await store.transaction("endScan", (tx) => scansTable.extend(tx, began, until)).catch(failed);
      }
    }
  }

  const completedAt = async (): Promise<number> => (await store.read(scansTable.read)).completed_at;

  /** Reads the whole list, unless that is done already or was lately. */
  function scan(reader: Reader): Promise<ScanEnd | "failed"> {
    if (scanEveryMs === 0 || ending.signal.aborted) return Promise.resolve("stopped");
    scanning ??= scanNow(reader)
      .catch((error: unknown) => {
        failed(error);
        return "failed" as const;
      })
      .finally(() => {
        scanning = null;
      });
    return scanning;
  }

  return {
    scan,
    completedAt,
    close: async (): Promise<void> => {
      ending.abort();
      await scanning;
    },
  };
}
