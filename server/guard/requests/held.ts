import { setTimeout } from "node:timers/promises";

/** Less than the deadline of a call. */
const HELD_MS = 8_000;
const EVERY_MS = 1_000;

/**
 * Reads until what is read isn't what the caller has, or they have waited long enough. The store tells it, so that it doesn't
 * matter which node the change was made at.
 * @param after the version that the caller has; null to be answered at once
 */
export async function held<T extends { readonly version: string }>(
  after: string | null,
  read: () => Promise<T>,
): Promise<T> {
  const until = performance.now() + HELD_MS;
  for (;;) {
    const current = await read();
    if (current.version !== after || performance.now() + EVERY_MS > until) return current;
    await setTimeout(EVERY_MS);
  }
}
