import type { Page } from "playwright/test";
import { chooseLanguage } from "./choose-language.ts";

/** Looks at the same state in another language and goes back to English. */
export async function inLanguage(page: Page, tag: string, look: () => Promise<void>): Promise<void> {
  await chooseLanguage(page, tag);
  await look();
  await chooseLanguage(page, "en");
}
