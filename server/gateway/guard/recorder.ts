import type { Logger } from "pino";
import { writeAudit, type AuditEvent, type AuditSource } from "../../calls/write-audit.ts";
import type { Db } from "../../store/schema.ts";
import { StorageError } from "../../store/storage-error.ts";
import type { Store } from "../../store/store.ts";
import { auditTable } from "../../store/tables/audit-table.ts";
import { inPatience } from "./patience.ts";

/** More than a day of a large site; beyond it the log alone has the rows. */
const MOST_WAITING = 100_000;
/** A store that hangs may do so for long, and meanwhile the row is nowhere but here. */
const TOLD_AFTER_MS = 1_000;
/** While rows wait, the store is asked so often whether it is back. */
const AGAIN_MS = 2_000;

/** A row on its way into the store. */
interface Row {
  readonly write: (tx: Db) => Promise<void>;
  /** Whether it is there already. */
  readonly isThere: (tx: Db) => Promise<boolean>;
  /** Nobody knows whether it was written. */
  inDoubt: boolean;
}

type Also = (tx: Db) => Promise<Partial<AuditEvent> | undefined>;

export type Recorder = ReturnType<typeof createRecorder>;

/** What has happened at the appliance has happened: its row is never dropped because the store is down. */
export function createRecorder(store: Store, log: Logger) {
  let waiting: Row[] = [];
  let flushing: Promise<void> | null = null;
  const writeAll = async (rows: readonly Row[]) => {
    try {
      await store.transaction("record", async (tx) => {
        for (const row of rows) if (!row.inDoubt || !(await row.isThere(tx))) await row.write(tx);
      });
    } catch (error) {
      if (error instanceof StorageError && error.fault === "unknown")
        for (const row of rows) row.inDoubt = true;
      throw error;
    }
  };
  const writeWaiting = async () => {
    while (waiting[0] !== undefined) {
      const batch = waiting.slice(0, 100);
      await writeAll(batch);
      waiting = waiting.slice(batch.length);
    }
  };
  /** One at a time: two would write the same rows, and drop others. */
  const flush = () =>
    (flushing ??= writeWaiting().finally(() => {
      flushing = null;
    }));
  let isDue = false;
  const flushSoon = () => {
    if (isDue || waiting.length === 0) return;
    isDue = true;
    const again = async () => {
      isDue = false;
      await flush().catch(onlyStorage);
      flushSoon();
    };
    setTimeout(() => void again(), AGAIN_MS).unref();
  };
  async function record(source: AuditSource, event: AuditEvent, also?: Also) {
    const row: Row = {
      write: async (tx) => {
        const known = await also?.(tx);
        await writeAudit(tx, source, { ...event, ...known });
      },
      isThere: (tx) => auditTable.has(tx, { ...event, at: source.now, trace_id: source.traceId }),
      inDoubt: false,
    };
    const tell = (where: string) =>
      log.error(
        { event: "guard.record-waits", row: { ...event, at: source.now, traceId: source.traceId } },
        `the record can't be written now: this row is kept in ${where}this log`,
      );
    let isTold = false;
    const late = setTimeout(() => {
      isTold = true;
      tell("memory and in ");
    }, TOLD_AFTER_MS).unref();
    try {
      await flush();
      await writeAll([row]);
    } catch (error) {
      onlyStorage(error);
      const kept = waiting.length < MOST_WAITING;
      if (kept) waiting.push(row);
      flushSoon();
      if (!isTold || !kept) tell(kept ? "memory and in " : "");
    } finally {
      clearTimeout(late);
    }
  }
  return {
    waiting: () => waiting.length,
    /** Tries what waits. */
    flush: () => flush().catch(onlyStorage),
    /**
     * Writes a row, and before it what goes with it in the same transaction; when the store is down, as soon as it is back.
     * @param also may answer what the row says besides, where only the store knows that
     */
    record: (...row: Parameters<typeof record>) => inPatience(record(...row)),
  };
}

function onlyStorage(error: unknown): void {
  if (!(error instanceof StorageError)) throw error;
}
