import type { Page } from "playwright/test";
import { chooseLanguage } from "./checks/choose-language.ts";
import { expect, test } from "./fixtures/test.ts";
import { USER, walkToConfirm } from "./fixtures/walk.ts";
import { DoneStep } from "./pages/confirm-step.ts";
import { Frame } from "./pages/frame.ts";

/** A language of the other direction, then each appearance of the menu, then back to where one was. */
async function switchAbout(page: Page, look: () => Promise<void>): Promise<void> {
  await chooseLanguage(page, "ar");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await look();
  const frame = new Frame(page);
  const appearances = new Set<string | null>();
  for (const choice of [2, 3, 1, 0]) {
    await frame.openMenu("appearance");
    await page.getByRole("menuitemradio").nth(choice).click();
    appearances.add(await page.locator("html").getAttribute("data-theme"));
    await look();
  }
  expect(appearances.size, "each choice is another appearance").toBe(4);
  await chooseLanguage(page, "en");
}

test("half a code stays typed in, and is finished in another language", async ({ page, lab }) => {
  const { phone } = await walkToConfirm(page, lab);
  const code = phone.codeAt(lab.clock.now());
  const field = page.locator("main input[inputmode=numeric]");
  await field.fill(code.slice(0, 3));
  await switchAbout(page, () => expect(field).toHaveValue(code.slice(0, 3)));
  await chooseLanguage(page, "ar");
  await field.press("End");
  await field.pressSequentially(code.slice(3));
  await expect(page.locator("main input")).toHaveCount(0);
  expect(await lab.api.mfaEnabled(USER)).toBe(true);
  await chooseLanguage(page, "en");
  await DoneStep.arrived(page);
});
