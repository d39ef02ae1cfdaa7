import type { Clock } from "./clock.ts";

/** A budget that refills steadily: true while there is something left to take. */
export function tokenBucket(capacity: number, perSecond: number, clock: Clock): () => boolean {
  let level = capacity;
  let filledAt = clock.now();
  return () => {
    const now = clock.now();
    // A clock set back refills nothing and breaks nothing.
    level = Math.min(capacity, level + (Math.max(0, now - filledAt) / 1_000) * perSecond);
    filledAt = now;
    if (level < 1) return false;
    level -= 1;
    return true;
  };
}
