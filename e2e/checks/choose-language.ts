import { expect } from "playwright/test";
import type { Page } from "playwright/test";

/**
 * Chooses a language by its tag, in whatever language the page is now, under a modal dialog too (there only a script can
 * reach the menu), and leaves the focus where it was.
 */
export async function chooseLanguage(page: Page, tag: string): Promise<void> {
  const focused = await page.evaluateHandle(() => document.activeElement);
  const click = (element: HTMLElement) => element.click();
  await page.locator("header [aria-haspopup=menu]").first().evaluate(click);
  await page.locator(`[role=menuitemradio][lang="${tag}"]`).evaluate(click);
  await expect(page.locator("html")).toHaveAttribute("lang", tag);
  await focused.evaluate((element) => element instanceof HTMLElement && element.focus());
}
