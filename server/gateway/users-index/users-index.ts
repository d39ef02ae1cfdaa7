import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import type { GuardHost } from "../../guard/guard-call.ts";
import type { Directory } from "../../guard/users/directory.ts";
import type { Clock } from "../../http/clock.ts";
import { ProblemError } from "../../http/problem-error.ts";
import type { Db } from "../../store/schema.ts";
import type { Store } from "../../store/store.ts";
import type { ApplianceUsers, Reader } from "../guard/appliance-users.ts";
import { scansTable } from "./index-table.ts";
import type { Warnings } from "../readiness.ts";
import { scanUsers, type ScanEnd } from "./scan-users.ts";

interface UsersIndexParts {
  readonly store: Pick<Store, "engine" | "read" | "transaction">;
  readonly clock: Clock;
  readonly log: Logger;
  readonly users: ApplianceUsers;
  readonly note: Warnings["note"];
}

/** What the gateway remembers of the appliance's users: never more than the appliance tells the one who asks. */
export type UsersIndex = ReturnType<typeof createUsersIndex>;

/** Between two readings of the whole list. */
export const SCAN_EVERY_MS = 15 * 60_000;
/** An index that is older is none. */
const DAY_MS = 24 * 3_600_000;
/** A list that is read in this time is waited for. */
const WAIT_MS = 1_000;
/** Before another try, after a scan that came to nothing. */
const AGAIN_MS = 30_000;
const LEASE_MS = 60_000;

/** The index of an appliance's users. Its list is read by one node at a time. */
export function createUsersIndex(parts: UsersIndexParts) {
  const { store, clock, log, users, note } = parts;
  const ending = new AbortController();
  let scanning: Promise<ScanEnd | "failed"> | null = null;
  const failed = (error: unknown) => {
    log.warn({ event: "guard.index-failed", err: error }, "the index of users was not brought up to date");
    return "failed" as const;
  };

  async function scanNow(reader: Reader): Promise<ScanEnd> {
    const began = clock.now();
    const begun = await store.transaction("beginScan", (tx) =>
      scansTable.begin(tx, began, began + LEASE_MS, began - SCAN_EVERY_MS),
    );
    if (!begun) return "stopped";
    let end: ScanEnd | "failed" = "failed";
    try {
      end = await scanUsers({ ...parts, signal: ending.signal, limit: 200 }, reader, began);
      return end;
    } finally {
      if (end === "complete" || end === "unreadable") note("unreadable-users", end === "unreadable");
      if (end !== "complete") {
        log.info({ event: "guard.scan-ended", end }, "the list of users was not read to its end");
        const until = clock.now() + AGAIN_MS;
        await store.transaction("endScan", (tx) => scansTable.extend(tx, began, until)).catch(failed);
      }
    }
  }

  const completedAt = async (): Promise<number> => (await store.read(scansTable.read)).completed_at;

  /** Reads the whole list, unless that is done already or was lately. */
  function scan(reader: Reader): Promise<ScanEnd | "failed"> {
    if (ending.signal.aborted) return Promise.resolve("stopped");
    // It takes its time, no matter who started it.
    scanning ??= scanNow({ authorization: reader.authorization })
      .catch(failed)
      .finally(() => {
        scanning = null;
      });
    return scanning;
  }

  /** @throws ProblemError unless the appliance lists others to this caller, UpstreamError */
  async function requireLister(reader: Reader): Promise<void> {
    const { status, page } = await users.page(reader, { offset: 0, limit: 1 });
    if (status === 401) throw new ProblemError("session-ended");
    if (status === 403 || status === 404) throw new ProblemError("not-allowed");
    if (status !== 200) throw new ProblemError("busy");
    // Old rights may have ended: then nobody but they are listed. A list of one needs no index.
    if ((page?.total ?? 0) < 2) throw new ProblemError("not-found");
  }

  return {
    scan,
    /** When everybody was read last; 0 for never. @throws StorageError */
    completedAt,

    /** The users as they were last read; null before that was once to the end. */
    listed: async (db: Db): Promise<Directory["table"] | null> =>
      (await scansTable.read(db)).completed_at === 0 ? null : "guard_users",

    /**
     * The users, for somebody to whom the appliance lists them. Asking has the list read anew when it is time.
     * @throws ProblemError session-ended, not-allowed, busy; not-found while not everybody was read. UpstreamError, StorageError
     */
    serve: async (reader: Reader): ReturnType<GuardHost["directory"]> => {
      await requireLister(reader);
      const now = clock.now();
      if ((await completedAt()) <= now - SCAN_EVERY_MS)
        await Promise.race([scan(reader), sleep(WAIT_MS, undefined, { ref: false })]);
      const asOf = await completedAt();
      if (asOf <= now - DAY_MS) throw new ProblemError("not-found");
      return { from: { table: "guard_users", engine: store.engine }, asOf };
    },

    /** Ends a scan that is under way. */
    close: async (): Promise<void> => {
      ending.abort();
      await scanning;
    },
  };
}
