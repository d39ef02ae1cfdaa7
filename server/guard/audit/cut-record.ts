import type { Logger } from "pino";
import { serverSource, writeAudit } from "../../calls/write-audit.ts";
import { systemClock, type Clock } from "../../http/clock.ts";
import type { Store } from "../../store/store.ts";
import { auditCuts } from "../../store/tables/audit-cuts.ts";

const DAY = 86_400_000;
/** What one transaction removes; a database gives a statement seconds. */
const BATCH = 5_000;

/**
 * Removes what the record has from before so many days, from its beginning on. A row says up to where, with the hash of the
 * last one, so that the chain goes on from there. About once a day, because each time is a row.
 * @returns how many rows have gone
 */
export async function cutRecord(store: Store, clock: Clock, days: number): Promise<number> {
  const before = clock.now() - days * DAY;
  if ((await store.read((db) => auditCuts.oldest(db))) >= before - DAY) return 0;
  for (let gone = 0; ;) {
    const count = await store.transaction("cutRecord", async (tx) => {
      const last = await auditCuts.lastBefore(tx, before, BATCH);
      if (last === undefined) return 0;
      await writeAudit(tx, serverSource(clock.now()), {
        event: "record-cut",
        outcome: "done",
        details: { row: String(last.seq), hash: last.hash },
        actor: null,
        user: null,
      });
      return auditCuts.cut(tx, last.seq);
    });
    gone += count;
    if (count < BATCH) return gone;
  }
}

const HOUR = 3_600_000;

/** Looks now and every hour whether the record has rows older than `RECORD_DAYS`. @returns what ends it */
export function cutHourly(days: number | undefined, store: Store, log: Logger): () => void {
  if (days === undefined) return () => {};
  const cut = () => {
    cutRecord(store, systemClock, days).then(
      (rows) => rows > 0 && log.info({ event: "record.cut", rows }, "old rows of the record were removed"),
      (error: unknown) =>
        log.warn({ event: "record.not-cut", err: error }, "old rows of the record stay for another hour"),
    );
  };
  cut();
  const timer = setInterval(cut, HOUR);
  timer.unref();
  return () => clearInterval(timer);
}
