import type { Page } from "playwright/test";

/** A network that was gone and is there again makes the page read anew what is not of this moment. */
export async function readAgain(page: Page): Promise<void> {
  await page.clock.runFor("00:06");
  await page.context().setOffline(true);
  await page.context().setOffline(false);
}
