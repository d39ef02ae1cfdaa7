import { expect, test } from "./fixtures/test.ts";
import { ADMINISTRATOR, USER, walkToAccount, walkToConfirm, walkToScan } from "./fixtures/walk.ts";
import { AccountPage } from "./pages/account-page.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

test("a reload just after the code was sent finds the truth", async ({ page, lab }) => {
  page.on("dialog", (dialog) => void dialog.accept());
  const { phone, step } = await walkToConfirm(page, lab);
  const sent = page.waitForRequest((request) => request.url().endsWith("/acceptMfa"));
  lab.faults.on("/acceptMfa", async (_request, real) => {
    await real();
    return new Promise(() => {});
  });
  await step.enter(phone.codeAt(lab.clock.now()));
  await sent;
  await expect.poll(() => lab.api.mfaEnabled(USER)).toBe(true);
  await page.reload();
  lab.clock.advanceSeconds(30);
  const code = await (await SignInPage.arrived(page)).signInToCode(USER, lab.password);
  await code.submit(phone.codeAt(lab.clock.now()));
  await expect(code.main).toContainText("If you didn't save your scratch codes, set up a new phone now");
  // The entry that signed in a moment ago.
  await expect(code.main).toContainText("keep the account whose code you just signed in with");
  await expect(code.main).not.toContainText("delete the newest one");
});

test("a computer whose clock says 2038 signs in and enrolls", async ({ page, lab }) => {
  await page.clock.install({ time: Date.UTC(2038, 0, 20) });
  const { phone, step } = await walkToConfirm(page, lab);
  await step.confirm(phone.codeAt(lab.clock.now()));
  expect(await lab.api.mfaEnabled(USER)).toBe(true);
});

test("a page brought back from the browser's cache is wiped and loaded again", async ({ page, lab }) => {
  page.on("dialog", (dialog) => void dialog.accept());
  const scan = await walkToScan(page, lab);
  const key = await scan.readKey();
  const loaded = page.waitForEvent("load");
  const left = await page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    return document.documentElement.outerHTML;
  });
  expect(left.includes(key), "the key is gone at once, before the page is loaded again").toBe(false);
  await loaded;
  await SignInPage.arrived(page);
  await expect(page.locator("html")).not.toContainText(key);
});

test("a part of the app that is gone asks to load the page again, and takes nothing from the wizard", async ({
  page,
  lab,
  watch,
}) => {
  watch.expectRefusals(404);
  const scan = await (await walkToAccount(page, lab, ADMINISTRATOR)).setUp();
  const phone = await scan.scan();
  await page.waitForLoadState("networkidle");
  await page.route("**/assets/*.js", (route) => route.fulfill({ status: 404, body: "" }));
  const confirm = await (await scan.continue()).writeDown();
  const done = await confirm.confirm(phone.codeAt(lab.clock.now()));
  await done.goTo("users");
  await done.partIsGone();
  await done.lookAtYourMfa();
  await (await AccountPage.arrived(page)).says("on");
});
