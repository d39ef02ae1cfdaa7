import { expect, type Locator, type Page } from "playwright/test";
import type { Lab } from "../fixtures/lab.ts";

/** What is done at each state of a tour: a check, a picture. It leaves the page as it found it. */
type Look = (state: string) => Promise<void>;

/** Waits until all this is to be seen, then looks. */
export type Visit = (state: string, ...signs: readonly Locator[]) => Promise<void>;

export type Tour = (page: Page, lab: Lab, visit: Visit) => Promise<void>;

export const looking = (tour: Tour) => (page: Page, lab: Lab, look: Look) =>
  tour(page, lab, async (state, ...signs) => {
    for (const sign of signs) await expect(sign).toBeVisible();
    await look(state);
  });

/** A network that was gone and is there again makes the page read anew what is not of this moment. */
export async function readAgain(page: Page): Promise<void> {
  const answered = page.waitForEvent("requestfinished", (request) => request.url().includes("/users"));
  await page.clock.runFor("00:06");
  await page.context().setOffline(true);
  // A busy browser tells its page nothing of a network that was gone for a moment.
  await expect.poll(() => page.evaluate(() => navigator.onLine)).toBe(false);
  await page.context().setOffline(false);
  // What comes next changes the answers: this one must have been the old one.
  await answered;
}
