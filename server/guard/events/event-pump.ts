import type { Logger } from "pino";
import type { Store } from "../../store/store.ts";
import { cursorsTable } from "./cursors-table.ts";
import { ocsfEvent, type OcsfEvent } from "./ocsf-event.ts";

interface PumpParts {
  readonly store: Store;
  readonly log: Logger;
  readonly sink: EventSink;
  /** This process, among nodes on one database. */
  readonly owner: string;
  /** Milliseconds between looks at the record, and the first wait after a failure, which doubles up to a minute. */
  readonly pauseMs?: number;
}

export interface SinkState {
  readonly sink: SinkName;
  /** Rows of the record that were not sent yet, as of the last look. */
  readonly waiting: number;
  readonly sent: number;
  readonly failures: number;
}

export type EventPump = ReturnType<typeof startPump>;

const BATCH = 100;
const LONGEST_WAIT_MS = 60_000;
/** Longer than any batch takes; a node that was killed is followed by another one after it. */
const LEASE_MS = 60_000;
const CLOSE_MS = 2_000;

/** Sends the record out, row after row, beside the requests: none waits for it. The cursor moves when a batch has arrived. */
export function startPump({ store, log, sink, owner, pauseMs = 1_000 }: PumpParts) {
  let [waiting, sent, failures] = [0, 0, 0];
  let lease = { until: 0, seq: 0 };
  let failing = false;
  const ending = { closed: false };
  let wake = () => {};

  /** Whether this node sends here. One that does asks again only when half of its time is over. */
  async function holds(now: number): Promise<boolean> {
    if (lease.until - now > LEASE_MS / 2) return true;
    const until = now + LEASE_MS;
    const row = await store.transaction("takeCursor", (tx) =>
      cursorsTable.take(tx, sink.name, { owner, now, until }),
    );
    lease = row === undefined ? { until: 0, seq: 0 } : { until, seq: row.seq };
    return row !== undefined;
  }
  /** @returns whether there may be more at once */
  async function turn(): Promise<boolean> {
    if (!(await holds(Date.now()))) return false;
    const rows = await store.read((db) => cursorsTable.rowsAfter(db, lease.seq, BATCH));
    const newest = rows.length < BATCH ? rows.at(-1)?.seq : await store.read(cursorsTable.newest);
    waiting = Math.max(0, (newest ?? lease.seq) - lease.seq);
    if (rows.length === 0) return false;
    const count = await sink.send(rows.map(ocsfEvent));
    const seq = rows[count - 1]?.seq ?? lease.seq;
    await store.transaction("moveCursor", (tx) => cursorsTable.advance(tx, sink.name, owner, seq));
    waiting -= seq - lease.seq;
    sent += count;
    lease = { ...lease, seq };
    return count === BATCH;
  }
  async function run(): Promise<void> {
    let wait = pauseMs;
    while (!ending.closed) {
      let more = false;
      try {
        more = await turn();
        wait = pauseMs;
        if (failing) log.info({ event: "events.sent", sink: sink.name }, "events arrive again");
        failing = false;
      } catch (error) {
        failures += 1;
        if (!failing)
          log.warn(
            { event: "events.waiting", sink: sink.name, err: error },
            "events can't be sent now: they wait in the record",
          );
        failing = true;
        wait = Math.min(LONGEST_WAIT_MS, wait * 2);
      }
      if (!more && !ending.closed)
        await new Promise<void>((resolve) => {
          wake = resolve;
          setTimeout(resolve, wait).unref();
        });
    }
    if (lease.until > 0)
      await store.transaction("releaseCursor", (tx) => cursorsTable.release(tx, sink.name, owner));
  }
  const running = run().catch(() => {});
  return {
    state: (): SinkState => ({ sink: sink.name, waiting, sent, failures }),
    /** Ends after the batch under way, which is offered again later if it hangs. */
    close: async () => {
      ending.closed = true;
      wake();
      await Promise.race([running, new Promise((resolve) => setTimeout(resolve, CLOSE_MS).unref())]);
    },
  };
}

export type SinkName = "file" | "syslog" | "webhook";

/** A way out. */
export interface EventSink {
  readonly name: SinkName;
  /**
   * Hands events over, in their order.
   * @returns how many of them, from the first on, have arrived: at least one
   * @throws Error when none has; all are offered again
   */
  readonly send: (events: readonly OcsfEvent[]) => Promise<number>;
}
