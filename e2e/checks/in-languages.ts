import type { Page } from "playwright/test";
import { chooseLanguage } from "./choose-language.ts";

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
