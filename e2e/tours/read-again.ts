import type { Page } from "playwright/test";

/** A network that was gone and is there again makes the page read anew what is not of this moment. */
export async function readAgain(page: Page): Promise<void> {
  const answered = page.waitForEvent("requestfinished", (request) => request.url().includes("/users"));
  await page.clock.runFor("00:06");
  await page.context().setOffline(true);
  await page.context().setOffline(false);
  // What comes next changes the answers: this one must have been the old one.
  await answered;
}
