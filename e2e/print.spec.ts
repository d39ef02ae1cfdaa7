import { mkdir, writeFile } from "node:fs/promises";
import type { Page } from "playwright/test";
import { chooseLanguage } from "./checks/choose-language.ts";
import { expect, test } from "./fixtures/test.ts";
import { USER, walkToCodes, walkToUsers } from "./fixtures/walk.ts";
import { InstructionsPage } from "./pages/other-pages.ts";

/** What comes out of the printer; the sheet is put on the page by the browser's own event, as for Ctrl+P. */
async function print(page: Page, format: "A4" | "Letter", name: string): Promise<{ pages: number }> {
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const paper = await page.pdf({ format, preferCSSPageSize: false });
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  const kept = process.env["PRINTS"];
  if (kept !== undefined) {
    await mkdir(kept, { recursive: true });
    await writeFile(`${kept}/${name}-${format}.pdf`, paper);
  }
  return { pages: paper.toString("latin1").match(/\/Type\s*\/Page\b/gu)?.length ?? 0 };
}

for (const [tag, dir] of [
  ["en", "ltr"],
  ["ar", "rtl"],
] as const) {
  test(`the sheet of scratch codes is one page of A4 and of Letter (${dir}) @walk`, async ({ page, lab }) => {
    const { step } = await walkToCodes(page, lab);
    const codes = await step.codes();
    await chooseLanguage(page, tag);
    expect((await print(page, "A4", `codes-${tag}`)).pages).toBe(1);
    expect((await print(page, "Letter", `codes-${tag}`)).pages).toBe(1);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({ media: "print" });
    const sheet = page.locator("[data-print-sheet]");
    for (const code of codes)
      await expect(sheet.getByText(`${code.slice(0, 4)} ${code.slice(4)}`, { exact: true })).toBeVisible();
    await expect(page.locator("header"), "no chrome on paper").toBeHidden();
    expect(await sheet.evaluate((element) => getComputedStyle(element).direction)).toBe(dir);
    expect(await sheet.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  });
}

for (const tag of ["en", "ar"]) {
  test(`the slip with key and codes, and the instruction sheet, fit A4 and Letter (${tag}) @walk`, async ({
    page,
    lab,
  }) => {
    const handOver = await (await walkToUsers(page, lab)).setUp(USER);
    const slip = await handOver.onPaper();
    await slip.tickSecrets();
    await chooseLanguage(page, tag);
    for (const format of ["A4", "Letter"] as const) {
      expect((await print(page, format, `slip-${tag}`)).pages, `slip on ${format}`).toBe(1);
    }
    await chooseLanguage(page, "en");
    await InstructionsPage.open(page);
    await chooseLanguage(page, tag);
    for (const format of ["A4", "Letter"] as const) {
      const { pages } = await print(page, format, `instructions-${tag}`);
      expect([1, 2], `instructions on ${format}`).toContain(pages);
    }
    await chooseLanguage(page, "en");
  });
}
