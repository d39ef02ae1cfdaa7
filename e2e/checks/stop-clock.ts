import type { Page } from "playwright/test";

/** More than a busy machine needs between the two calls: a clock can't be stopped in its past. */
const AHEAD_MS = 10_000;

/**
 * From here to `resume`, the page's installed clock goes on by `runFor` alone; else it goes with the machine's as well, and on a
 * slow one the app gives up on an answer while somebody still looks at how it waits.
 */
export async function stopClock(page: Page): Promise<void> {
  const now = await page.evaluate(() => Date.now());
  await page.clock.pauseAt(now + AHEAD_MS);
}
