import type { Locator, Page } from "playwright/test";
import { expect, test } from "./fixtures/test.ts";
import { USER } from "./fixtures/walk.ts";
import { ScanStep } from "./pages/scan-step.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

/** Tabs to an element, as somebody without a mouse does; the way there must not be endless. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(target, "the keyboard reaches it").toBeFocused();
}

async function press(page: Page, target: Locator, key = "Enter"): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

test("the whole way is walked with the keyboard alone", async ({ page, lab }) => {
  await SignInPage.open(page);
  await tabTo(page, page.getByLabel("User name", { exact: true }));
  await page.keyboard.type(USER);
  await tabTo(page, page.getByLabel("Password", { exact: true }));
  await page.keyboard.type(lab.password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Your MFA", level: 1 })).toBeVisible();
  const name = { name: "Set up MFA", exact: true };
  await press(page, page.getByRole("link", name).or(page.getByRole("button", name)));
  await press(page, page.getByRole("button", { name: "Start", exact: true }));
  const scan = await ScanStep.arrived(page);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  const phone = await scan.scan();
  const next = page.getByRole("button", { name: "Continue", exact: true });
  await press(page, next);
  await expect(page.getByRole("heading", { name: "Save your scratch codes", level: 1 })).toBeFocused();
  const download = page.waitForEvent("download");
  await press(page, page.getByRole("button", { name: "Download", exact: true }));
  await download;
  await press(page, page.getByRole("checkbox", { name: "I have saved my scratch codes" }), "Space");
  await press(page, next);
  await expect(page.getByRole("heading", { name: "Confirm with a code", level: 1 })).toBeVisible();
  await tabTo(page, page.getByLabel("Six-digit code", { exact: true }));
  await page.keyboard.type(phone.codeAt(lab.clock.now()));
  await expect(page.getByRole("heading", { name: "MFA is on", level: 1 })).toBeFocused();
});

test("the first Tab offers to skip to the content", async ({ page, lab }) => {
  await (await SignInPage.open(page)).signIn(USER, lab.password);
  await page.locator("body").evaluate((body) => {
    body.tabIndex = -1;
    body.focus();
  });
  await page.keyboard.press("Tab");
  await expect(page.getByText("Skip to the content")).toBeFocused();
});

test("focus is always to be seen", async ({ page }) => {
  await SignInPage.open(page);
  const button = page.getByRole("button", { name: "Sign in", exact: true });
  await tabTo(page, button);
  const outline = await button.evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(outline).not.toBe("none");
});
