import { expect, test } from "./fixtures/test.ts";
import { USER } from "./fixtures/walk.ts";
import { AccountPage } from "./pages/account-page.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

test.use({ appConfig: { idleMinutes: 15 } });

test("who does nothing is warned and then signed out", async ({ page, lab }) => {
  await page.clock.install();
  await (await SignInPage.open(page)).signIn(USER, lab.password);
  await page.clock.runFor("14:30");
  await expect(page.getByRole("dialog")).toContainText("You will be signed out");
  await page.clock.runFor("01:00");
  await SignInPage.arrived(page);
  await expect(page.getByText("You were signed out because nothing was done for a while")).toBeVisible();
});

test("who says he is still there stays signed in", async ({ page, lab }) => {
  await page.clock.install();
  await (await SignInPage.open(page)).signIn(USER, lab.password);
  await page.clock.runFor("14:30");
  await page.getByRole("button", { name: "Stay signed in" }).click();
  await page.clock.runFor("02:00");
  await AccountPage.arrived(page);
});
