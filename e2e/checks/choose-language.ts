import { locales } from "../../contract/locales.ts";
import { expect, type Page } from "playwright/test";

/** Every language of the app, English first. */
export const LANGUAGES = locales.map(({ tag }) => tag);

/**
 * Chooses a language by its tag, in whatever language the page is now, under a modal dialog too (there only a script can
 * reach the menu), and leaves the focus where it was. A menu that was open is opened again.
 */
export async function chooseLanguage(page: Page, tag: string): Promise<void> {
  const focused = await page.evaluateHandle(() => document.activeElement);
  const click = (element: HTMLElement) => element.click();
  const menu = page.locator("[aria-haspopup=menu][aria-expanded=true]");
  const opener = (await menu.count()) > 0 ? await menu.first().elementHandle() : null;
  await page.locator("header [aria-haspopup=menu]").first().evaluate(click);
  await page.locator(`[role=menuitemradio][lang="${tag}"]`).evaluate(click);
  await expect(page.locator("html")).toHaveAttribute("lang", tag);
  if (opener === null) await focused.evaluate((element) => element instanceof HTMLElement && element.focus());
  else await opener.evaluate((element) => element instanceof HTMLElement && element.click());
}

/** Looks at the same state in each of these languages and goes back to English. */
export async function inLanguages<Tag extends string>(
  page: Page,
  tags: readonly Tag[],
  look: (tag: Tag) => Promise<void>,
): Promise<void> {
  for (const tag of tags) {
    await chooseLanguage(page, tag);
    await look(tag);
  }
  await chooseLanguage(page, "en");
}
