import type { Page } from "playwright/test";
import { stopClock } from "./checks/stop-clock.ts";
import type { Lab } from "./fixtures/lab.ts";
import { expect, test } from "./fixtures/test.ts";
import { USER, walkToAccount, walkToAccountWithMfa, walkToUsers } from "./fixtures/walk.ts";
import { AccountPage } from "./pages/account-page.ts";
import { ScanStep } from "./pages/scan-step.ts";
import { SessionDialog, SignInPage } from "./pages/sign-in-page.ts";

/** How often the server was asked to end a session. */
const signOuts = (lab: Lab) =>
  lab.requests.all.filter(({ method, path }) => method === "DELETE" && path === "/api/oauth2/token").length;

test("a person with MFA signs in with a code", { tag: "@journey" }, async ({ page, lab }) => {
  const { account } = await walkToAccountWithMfa(page, lab);
  await account.says("on");
});

test(
  "a person without the phone signs in with a scratch code, once",
  { tag: "@journey" },
  async ({ page, lab, watch }) => {
    watch.expectRefusals(400);
    const { scratchCodes } = await lab.api.enroll(USER);
    const scratchCode = scratchCodes[0] ?? "";
    const code = await (await SignInPage.open(page)).signInToCode(USER, lab.password);
    const account = await code.answerWithScratchCode(scratchCode);
    await account.says("on");
    const again = await (await account.signOut()).signInToCode(USER, lab.password);
    await again.submitScratchCode(scratchCode);
    await expect(again.alert).toContainText("enter another one");
  },
);

test("a browser that has signed in before gets in while a stranger at the same address guesses", async ({
  page,
  context,
  lab,
}) => {
  await (await walkToAccount(page, lab)).signOut();
  const cookies = await context.cookies(`${lab.origin}/api/oauth2/token`);
  expect(cookies).toMatchObject([{ httpOnly: true, secure: true, sameSite: "Strict", path: "/" }]);
  expect(await page.evaluate(() => document.cookie), "no script reads it").toBe("");
  const guess = () =>
    fetch(`${lab.origin}/api/oauth2/token`, {
      method: "POST",
      body: new URLSearchParams({ username: USER, password: "a wrong password" }),
    });
  for (let count = 0; count < 5; count += 1) expect((await guess()).status).toBe(400);
  expect((await guess()).status, "strangers have to wait").toBe(429);
  const signIn = new SignInPage(page);
  await (await signIn.signIn(USER, lab.password)).says("off");
});

test("signing out asks for the password again and ends the session at the server", async ({ page, lab }) => {
  await walkToUsers(page, lab);
  await SignInPage.bySigningOut(page);
  await expect.poll(() => signOuts(lab)).toBe(1);
  // To the account page, from which the list of users was opened.
  await page.goBack();
  await SignInPage.arrived(page);
  await expect(new AccountPage(page).heading).toHaveCount(0);
});

test("before a new phone an old sign-in is asked for anew, password and code, and its own tokens end", async ({
  page,
  lab,
  watch,
}) => {
  watch.expectRefusals(401);
  const { authenticator, account } = await walkToAccountWithMfa(page, lab);
  const ready = await account.setUpNewPhone();
  const tokens = lab.requests.posts("/oauth2/token");
  lab.clock.advanceSeconds(301);
  await ready.start.click();
  const session = await SessionDialog.stepUp(page);
  await session.enterPassword(lab.password);
  await session.enterCode(authenticator.codeAt(lab.clock.now()));
  await ScanStep.arrived(page);
  expect(lab.requests.posts("/oauth2/token") - tokens, "the password, and the code").toBe(2);
  await expect.poll(() => signOuts(lab)).toBe(1);
});

test("a reload signs out, since tokens are in memory only, and says so", async ({ page, lab }) => {
  const reloading = page.getByText("For safety, reloading signs you out.");
  await SignInPage.open(page, "/account");
  await expect(reloading).toBeHidden();
  await walkToAccount(page, lab);
  await page.reload();
  await expect(reloading).toBeVisible();
  const account = await (await SignInPage.arrived(page)).signIn(USER, lab.password);
  await account.says("off");
});

test.describe("a session in which nothing is done", () => {
  test.use({ appConfig: { idleMinutes: 15 } });

  /**
   * Fourteen and a half minutes. Tokens are renewed on the way, after ten: the clock waits there for the real answer,
   * which would otherwise be too late by the page's time.
   */
  async function doNothing(page: Page, lab: Lab): Promise<void> {
    const renewal = page.waitForResponse((answer) => answer.url().endsWith("/oauth2/token"));
    await stopClock(page);
    await page.clock.runFor("10:01");
    await renewal;
    // The page has still to read it, and its own clock stands still meanwhile: a few turns of its event loop.
    for (let turn = 0; turn < 20; turn += 1) await page.evaluate(() => fetch("/live"));
    lab.clock.advanceSeconds(14 * 60 + 30);
    await page.clock.runFor("04:29");
  }

  test("is warned of and then ended", async ({ page, lab }) => {
    await page.clock.install();
    await (await walkToAccount(page, lab)).says("off");
    await doNothing(page, lab);
    await SessionDialog.warning(page);
    await page.clock.runFor("01:00");
    const session = await SessionDialog.signInAgain(page);
    await expect(session.endedByIdleness).toBeVisible();
    await expect.poll(() => signOuts(lab), "the session is ended at the server too").toBe(1);
    await page.clock.resume();
    await session.enterPassword(lab.password);
    await session.isOver();
    await AccountPage.arrived(page);
  });
});
