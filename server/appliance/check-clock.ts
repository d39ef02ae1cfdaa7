import type { ApplianceParts } from "../calls/appliance-parts.ts";
import { CLOCK_TOLERANCE_MS } from "../http/clock.ts";
import { auditTable } from "../store/tables/audit-table.ts";

/**
 * Warns at the start when the clock is behind the newest audit row. What is from the future counts for nothing
 * anyway; the warning says why people have to sign in again.
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

/** Looks at the clock on each request. When it went back, that is logged once. */
export function watchClock({ clock, log }: Pick<ApplianceParts, "clock" | "log">): () => void {
  let latest = clock.now();
  return () => {
    const now = clock.now();
    if (now < latest - CLOCK_TOLERANCE_MS) {
      log.warn({ event: "clock.regressed", byMs: latest - now }, "the clock went back");
      latest = now;
    }
    latest = Math.max(latest, now);
  };
}
