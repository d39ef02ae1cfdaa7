import type { ApplianceParts } from "../calls/appliance-parts.ts";
import { CLOCK_TOLERANCE_MS } from "../calls/lifetimes.ts";
import { casesTable } from "../guard/cases-table.ts";
import { auditTable } from "../store/tables/audit-table.ts";

/**
 * Warns at the start when the clock is behind the newest audit row (D-17). Tokens from the future are refused anyway; the
 * warning says why people have to sign in again.
 * @returns how far it is behind, in milliseconds; 0 when it is right
 */
export async function checkClock({
  store,
  clock,
  log,
}: Pick<ApplianceParts, "store" | "clock" | "log">): Promise<number> {
  const newest = await store.read((db) => auditTable.newest(db));
  const behindMs = (newest ?? 0) - clock.now();
  if (behindMs <= CLOCK_TOLERANCE_MS) return 0;
  log.warn({ event: "clock.regressed", byMs: behindMs }, "the clock is behind the newest record");
  return behindMs;
}

/**
 * Looks at the clock on each request. When it went back (D-16), that is logged once, and cases from what is the future now end
 * for good: when that time comes, nobody remembers what they were about.
 */
export function watchClock({
  clock,
  log,
  store,
}: Pick<ApplianceParts, "clock" | "log" | "store">): () => void {
  let latest = clock.now();
  return () => {
    const now = clock.now();
    if (now < latest - CLOCK_TOLERANCE_MS) {
      log.warn({ event: "clock.regressed", byMs: latest - now }, "the clock went back");
      latest = now;
      store
        .transaction("clockWentBack", (tx) => casesTable.expireFuture(tx, now))
        .catch((error: unknown) => {
          log.warn({ event: "sweep.failed", err: error }, "cases from the future have not ended yet");
        });
    }
    latest = Math.max(latest, now);
  };
}
