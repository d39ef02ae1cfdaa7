import type { Page } from "playwright/test";
import { chooseLanguage } from "./checks/choose-language.ts";
import { expect, test } from "./fixtures/test.ts";
import { USER, walkToAccountWithMfa, walkToCodes, walkToConfirm, walkToScan } from "./fixtures/walk.ts";
import { CodesStep } from "./pages/codes-step.ts";
import { DoneStep } from "./pages/confirm-step.ts";
import { Frame } from "./pages/frame.ts";
import { ScanStep } from "./pages/scan-step.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

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

test("what was typed at sign-in stays through a change of language and appearance", async ({ page }) => {
  await SignInPage.open(page);
  const name = page.locator("input").first();
  const password = page.locator("input[type=password]");
  await name.fill("somebody");
  await password.fill("half a pass");
  await switchAbout(page, async () => {
    await expect(name).toHaveValue("somebody");
    await expect(password).toHaveValue("half a pass");
  });
});

test("key and QR code stay, and what is unfolded stays unfolded", async ({ page, lab }) => {
  const scan = await walkToScan(page, lab);
  const { secret } = await scan.scan();
  await scan.spellOut();
  const key = page.locator("main code[dir=ltr][translate=no]");
  const spelled = page.locator("ol[translate=no] code");
  await expect(spelled).toHaveCount(8);
  await switchAbout(page, async () => {
    await expect(key).toHaveText(secret);
    await expect(spelled).toHaveCount(8);
  });
  expect((await (await ScanStep.arrived(page)).scan()).secret).toBe(secret);
  expect(lab.requests.posts("/enableMfa")).toBe(1);
});

test("scratch codes stay, and that they were saved", async ({ page, lab }) => {
  const { step } = await walkToCodes(page, lab);
  const codes = await step.codes();
  await step.download();
  await switchAbout(page, async () => {
    await expect(page.locator("main ul[translate=no] li")).toHaveText(codes);
    await expect(page.locator("main button").last()).toBeVisible();
  });
  await (await CodesStep.arrived(page)).continue();
  expect(lab.requests.posts("/enableMfa")).toBe(1);
});

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

test("what stands on the page before something is turned off stays", async ({ page, lab }) => {
  await (await walkToAccountWithMfa(page, lab)).account.turnOff();
  const name = page.locator("main input").first();
  await name.fill("rav");
  await switchAbout(page, () => expect(name).toHaveValue("rav"));
});
