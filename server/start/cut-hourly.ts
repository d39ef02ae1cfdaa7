import type { Logger } from "pino";
import { cutRecord } from "../guard/audit/cut-record.ts";
import { systemClock } from "../http/clock.ts";
import type { Store } from "../store/store.ts";

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
