import type { Logger } from "pino";
import type { Clock } from "./clock.ts";
import type { Group } from "./connection-groups.ts";
import type { Dropped } from "./socket-caps.ts";

const MINUTE = 60_000;

/**
 * Counts connections that are closed for want of room, and says so in the log: at once, then once a minute at most, because a
 * flood must not fill the disk.
 */
export function watchDrops(log: Logger, clock: Clock, count: (what: Dropped) => void) {
  let saidAt = Number.NEGATIVE_INFINITY;
  let unsaid: Partial<Record<Dropped, number>> = {};
  return (what: Dropped, largest: () => Readonly<Group>): void => {
    count(what);
    unsaid[what] = (unsaid[what] ?? 0) + 1;
    // A clock that went back must not silence it.
    if (Math.abs(clock.now() - saidAt) < MINUTE) return;
    const { name: network, connections } = largest();
    log.warn(
      { event: "http.full", closed: unsaid, network, connections },
      "connections were closed for want of room; this network holds the most",
    );
    saidAt = clock.now();
    unsaid = {};
  };
}
