import { phoneWithKey } from "./authenticator/authenticator.ts";
import { createGate } from "./fixtures/faults.ts";
import { expect, test } from "./fixtures/test.ts";
import { USER, walkToAccount, walkToCodes, walkToConfirm, walkToScan, wrongCode } from "./fixtures/walk.ts";
import { AccountPage } from "./pages/account-page.ts";
import { CodesStep } from "./pages/codes-step.ts";
import { DoneStep } from "./pages/confirm-step.ts";
import { ScanStep } from "./pages/scan-step.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

test(
  "Back shows the same key and the same codes, after a wrong code too",
  { tag: "@journey" },
  async ({ page, lab, watch }) => {
    watch.expectRefusals(400);
    const scan = await walkToScan(page, lab);
    const key = await scan.readKey();
    const codes = await scan.continue();
    const list = await codes.codes();
    const confirm = await codes.saveAndContinue();
    await confirm.confirmWrongly(wrongCode(phoneWithKey(key), lab.clock.now()));
    const codesAgain = await confirm.back();
    expect(await codesAgain.codes()).toEqual(list);
    const scanAgain = await codesAgain.back();
    expect(await scanAgain.readKey()).toBe(key);
    expect((await scanAgain.scan()).secret).toBe(key);
    expect(lab.requests.posts("/enableMfa")).toBe(1);
  },
);

test("the browser's own Back keeps the key as well", async ({ page, lab }) => {
  const scan = await walkToScan(page, lab);
  const key = await scan.readKey();
  await scan.continue();
  await page.goBack();
  expect(await (await ScanStep.arrived(page)).readKey()).toBe(key);
  expect(lab.requests.posts("/enableMfa")).toBe(1);
});

test("a double click on Start makes one enrollment", { tag: "@journey" }, async ({ page, lab }) => {
  const ready = await (await walkToAccount(page, lab)).setUp();
  await ready.start.dblclick();
  await ScanStep.arrived(page);
  expect(lab.requests.posts("/enableMfa")).toBe(1);
});

test("a double click on the button that turns MFA on sends one code", async ({ page, lab }) => {
  const { phone, step } = await walkToConfirm(page, lab);
  const gate = createGate();
  lab.faults.on("/acceptMfa", async (_request, real) => {
    await gate.passed;
    return real();
  });
  await step.enter(phone.codeAt(lab.clock.now()));
  await step.turnOnButton.dblclick({ force: true });
  gate.open();
  await DoneStep.arrived(page);
  expect(lab.requests.posts("/acceptMfa")).toBe(1);
});

test("a double click on Sign in sends one password", async ({ page, lab }) => {
  const signIn = await SignInPage.open(page);
  await signIn.fill(USER, lab.password);
  await signIn.submitButton.dblclick();
  await AccountPage.arrived(page);
  expect(lab.requests.posts("/oauth2/token")).toBe(1);
});

test("leaving asks while unsaved codes are on screen", async ({ page, lab }) => {
  const { step } = await walkToCodes(page, lab);
  await step.goTo("account");
  await step.asksBeforeLeaving("codesUnsaved");
  await page.keyboard.press("Escape");
  await expect(step.dialog).toBeHidden();
  await CodesStep.arrived(page);
});

test("closing the tab warns while codes are unsaved", async ({ page, lab }) => {
  await walkToCodes(page, lab);
  const asked = page.waitForEvent("dialog");
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.accept();
});

test("leaving does not ask once the codes are saved, nor before there are any", async ({ page, lab }) => {
  const ready = await (await walkToAccount(page, lab)).setUp();
  const account = await ready.leave();
  const scan = await (await account.setUp()).begin();
  const confirm = await (await scan.continue()).saveAndContinue();
  await confirm.goTo("account");
  await AccountPage.arrived(page);
});

test("Back after the end does not open the wizard again", async ({ page, lab }) => {
  const { phone, step } = await walkToConfirm(page, lab);
  const done = await step.confirm(phone.codeAt(lab.clock.now()));
  await done.leave();
  const scan = new ScanStep(page);
  for (const back of ["once", "twice"]) {
    await page.goBack();
    await page.waitForLoadState("networkidle");
    await expect(page.getByRole("heading", { level: 1 }), back).toBeVisible();
    await expect(scan.qr, back).toHaveCount(0);
    await expect(scan.keyGroup, back).toHaveCount(0);
  }
  expect(lab.requests.posts("/enableMfa")).toBe(1);
});
