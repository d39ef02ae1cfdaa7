import type { Page } from "playwright/test";
import type { Lab } from "./fixtures/lab.ts";
import { expect, test } from "./fixtures/test.ts";
import { USER } from "./fixtures/walk.ts";
import { AccountPage } from "./pages/account-page.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

test.use({ appConfig: { idleMinutes: 15 } });

/**
 * Fourteen and a half minutes in which nobody does anything. Tokens are renewed on the way, after ten: the clock waits
 * there for the real answer, which would otherwise be too late by the page's time.
 */
async function doNothing(page: Page, lab: Lab): Promise<void> {
  const before = lab.requests.posts("/oauth2/token");
  await page.clock.runFor("10:01");
  await expect.poll(() => lab.requests.posts("/oauth2/token")).toBe(before + 1);
  await page.waitForLoadState("networkidle");
  lab.clock.advanceSeconds(14 * 60 + 30);
  await page.clock.runFor("04:29");
}

test("who does nothing is warned and then signed out", async ({ page, lab }) => {
  await page.clock.install();
  await (await SignInPage.open(page)).signIn(USER, lab.password);
  await doNothing(page, lab);
  await expect(page.getByRole("dialog")).toContainText("You will be signed out");
  await page.clock.runFor("01:00");
  const dialog = page.getByRole("dialog", { name: "Sign in again" });
  await expect(dialog).toContainText("You were signed out because nothing was done for a while");
  const ended = () => lab.requests.all.filter(({ method }) => method === "DELETE").length;
  await expect.poll(ended, "the session is ended at the server too").toBe(1);
  await dialog.getByLabel("Password", { exact: true }).fill(lab.password);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await AccountPage.arrived(page);
});

test("who says he is still there stays signed in", async ({ page, lab }) => {
  await page.clock.install();
  await (await SignInPage.open(page)).signIn(USER, lab.password);
  await doNothing(page, lab);
  await page.getByRole("button", { name: "Stay signed in" }).click();
  await page.clock.runFor("02:00");
  await AccountPage.arrived(page);
});
