import { readFileSync, writeFileSync } from "node:fs";
import { LANGUAGES } from "./checks/choose-language.ts";
import { expect, test } from "./fixtures/test.ts";
import { CLICKS, ratioOf, STEPS, WORDS } from "./journey/budgets.ts";
import { charactersOf, stepsOf, tablesOf, wordsOf } from "./journey/journey-tables.ts";
import { walkJourney, type Journey } from "./journey/walk-journey.ts";

const FILE = "e2e/journey.txt";
/** With it the tables are written anew instead of compared. */
const writes = process.env["WRITE_JOURNEY"] !== undefined;

function expectBudgets({ desktop, phone }: Readonly<Record<keyof typeof CLICKS, Journey>>): void {
  expect.soft({ desktop: desktop.clicks, phone: phone.clicks }, "clicks").toEqual(CLICKS);
  for (const [size, { seen }] of Object.entries({ desktop, phone })) {
    for (const { step, tag, faults } of seen) expect.soft(faults, `${size}, ${tag}, ${step}`).toEqual([]);
  }
  for (const journey of [desktop, phone]) {
    for (const [step, words] of stepsOf(journey)) {
      expect.soft(words, `words, ${step}`).toBeLessThanOrEqual(STEPS[step]);
    }
    expect.soft(wordsOf(journey), "words in all").toBeLessThanOrEqual(WORDS);
  }
}

test("the short way to MFA stays in its clicks and words, its button in sight", async ({ browser, lab }) => {
  const desktop = await walkJourney(browser, lab, "desktop", ["en"]);
  expectBudgets({ desktop, phone: await walkJourney(browser, lab, "phone", ["en"]) });
});

test("it does in every language, and the tables are true @walk", async ({ browser, lab }) => {
  test.setTimeout(180_000);
  const desktop = await walkJourney(browser, lab, "desktop", LANGUAGES);
  const phone = await walkJourney(browser, lab, "phone", LANGUAGES);
  expectBudgets({ desktop, phone });
  for (const journey of [desktop, phone]) {
    const english = charactersOf(journey, "en");
    for (const tag of LANGUAGES) {
      if (tag === "en") continue;
      const most = Math.floor(english * ratioOf(tag));
      expect.soft(charactersOf(journey, tag), `characters, ${tag}`).toBeLessThanOrEqual(most);
    }
  }
  const before = readFileSync(FILE, "utf8");
  const after = tablesOf({ desktop, phone });
  if (writes) writeFileSync(FILE, after);
  else expect(steady(after), "npm run measure:journey").toBe(steady(before));
});

/** Fonts and machines differ: pixels and seconds are told, not held. */
function steady(text: string): string {
  return text.replaceAll(/\d+ px|\d+\.\d s/gu, "");
}
