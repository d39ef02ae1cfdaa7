import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Page } from "playwright/test";
import { chooseLanguage } from "./checks/choose-language.ts";
import { resize } from "./checks/layout-faults.ts";
import { phoneNamed } from "./fixtures/browser.ts";
import { test } from "./fixtures/test.ts";
import { tours } from "./tours/tours.ts";

/**
 * Pictures of every state for a person to look through: `GALLERY=docs/gallery npx playwright test --project=cases
 * --reporter=html e2e/gallery.spec.ts`. Where they go; without it (the usual run) this file has no tests.
 */
const folder = process.env["GALLERY"];
const tags = (process.env["GALLERY_LANGUAGES"] ?? "en,de,ja,ar").split(",");

/** For a pack of texts to review (scripts/review-pack.mjs): one picture of each state, and the words in it. */
const pack = process.env["GALLERY_WORDS"] !== undefined;
const schemes = pack ? (["light"] as const) : (["light", "dark"] as const);

const sizes = [
  ["desktop", { viewport: { width: 1200, height: 800 } }],
  ["phone", { ...phoneNamed("iPhone 15"), deviceScaleFactor: 1 }],
] as const;

/**
 * The whole page, or the whole dialog over it, by a window of its height: a picture that is larger than the window ends
 * the touch emulation.
 */
async function wholePage(page: Page, path: string): Promise<void> {
  const size = page.viewportSize() ?? { width: 0, height: 0 };
  const height = await page.evaluate(() => {
    const dialogs = [...document.querySelectorAll("dialog[open]")];
    const shown = dialogs.length > 0 ? dialogs : [document.documentElement];
    return Math.max(...shown.map((element) => element.scrollHeight));
  });
  if (height > size.height) await resize(page, { width: size.width, height });
  await page.screenshot({ path, animations: "disabled" });
  await resize(page, size);
}

async function shoot(page: Page, into: string, state: string, device: string): Promise<void> {
  for (const tag of tags) {
    await chooseLanguage(page, tag);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      const name = join(into, `${state.replaceAll(/[^a-z]+/gu, "-")}.${device}.${tag}.${colorScheme}.png`);
      await wholePage(page, name);
      await test.info().attach(basename(name), { path: name });
      if (pack) writeFileSync(`${name}.txt`, await page.evaluate(() => document.body.innerText));
    }
  }
  await page.emulateMedia({ colorScheme: "light" });
  await chooseLanguage(page, "en");
}

if (folder !== undefined) {
  mkdirSync(folder, { recursive: true });
  for (const [device, use] of pack ? sizes.slice(0, 1) : sizes) {
    test.describe(device, () => {
      test.use({ ...use, contextOptions: { reducedMotion: "reduce" } });
      for (const [name, tour, refusals] of tours) {
        test(`pictures of ${name}`, async ({ page, lab, watch }) => {
          test.setTimeout(300_000);
          watch.expectRefusals(...refusals);
          await tour(page, lab, (state) => shoot(page, folder, state, device));
        });
      }
    });
  }
}
