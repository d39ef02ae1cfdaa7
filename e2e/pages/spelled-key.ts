import { expect } from "playwright/test";
import type { Locator, Page } from "playwright/test";

const DIGITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** The key as it is read out over a telephone, in groups of four. */
export class SpelledKey {
  readonly list: Locator;
  readonly groups: Locator;

  constructor(page: Page) {
    this.list = page.getByRole("list", { name: "Secret key, spelled out in groups of four" });
    this.groups = this.list.getByRole("listitem");
  }

  /** What is heard: the first letter of each word, or the digit it names. */
  async heard(): Promise<string> {
    await expect(this.list).toBeVisible();
    const groups = await this.groups.locator("span").allTextContents();
    const words = groups.flatMap((group) => group.split("·").map((word) => word.trim())).filter(Boolean);
    const signs = words.map((word) =>
      DIGITS.includes(word) ? String(DIGITS.indexOf(word)) : word.slice(0, 1).toUpperCase(),
    );
    return signs.join("");
  }
}
