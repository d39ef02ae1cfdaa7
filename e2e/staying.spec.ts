import { createAuthenticator } from "./authenticator/authenticator.ts";
import { createGate } from "./fixtures/gate.ts";
import { expect, test } from "./fixtures/test.ts";
import { USER, walkToCodes, walkToConfirm, walkToScan, wrongCode } from "./fixtures/walk.ts";
import { CodesStep } from "./pages/codes-step.ts";
import { GetReadyStep } from "./pages/get-ready-step.ts";
import { ScanStep } from "./pages/scan-step.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

test(
  "Back shows the same key and the same codes, after a wrong code too",
  { tag: "@journey" },
  async ({ page, lab, watch }) => {
    watch.expectRefusals(400);
    const scan = await walkToScan(page, lab);
    const key = await scan.readKey();
    const phone = createAuthenticator(`otpauth://totp/a:b?secret=${key}`);
    const codes = await scan.next();
    const list = await codes.codes();
    const confirm = await codes.saveAndContinue();
    await confirm.confirmWrongly(wrongCode(phone, lab.clock.now()));
    await page.getByRole("button", { name: "Back", exact: true }).click();
    expect(await (await CodesStep.arrived(page)).codes()).toEqual(list);
    await page.getByRole("button", { name: "Back", exact: true }).click();
    const again = await ScanStep.arrived(page);
    expect(await again.readKey()).toBe(key);
    expect((await again.scan()).secret).toBe(key);
    expect(lab.requests.posts("/enableMfa")).toBe(1);
  },
);

test("the browser's own Back keeps the key as well", async ({ page, lab }) => {
  const scan = await walkToScan(page, lab);
  const key = await scan.readKey();
  await scan.next();
  await page.goBack();
  expect(await (await ScanStep.arrived(page)).readKey()).toBe(key);
  expect(lab.requests.posts("/enableMfa")).toBe(1);
});

test("after a reload the page says what happened and offers a new start", async ({ page, lab }) => {
  page.on("dialog", (dialog) => void dialog.accept());
  await walkToScan(page, lab);
  await page.reload();
  await (await SignInPage.arrived(page)).submit(USER, lab.password);
  const ready = await GetReadyStep.arrived(page);
  await expect(page.getByRole("main")).toContainText(/interrupted/iu);
  await expect(page.getByRole("main")).toContainText(/delete/iu);
  await ready.begin();
  expect(lab.requests.posts("/enableMfa")).toBe(2);
});

test("a double click on Start makes one enrollment", { tag: "@journey" }, async ({ page, lab }) => {
  const account = await (await SignInPage.open(page)).signIn(USER, lab.password);
  const ready = await account.setUp();
  await ready.start.dblclick();
  await ScanStep.arrived(page);
  expect(lab.requests.posts("/enableMfa")).toBe(1);
});

test("a double click on Turn on MFA sends one code", async ({ page, lab }) => {
  const { phone, step } = await walkToConfirm(page, lab);
  const gate = createGate();
  lab.faults.on("/acceptMfa", async (_request, real) => {
    await gate.passed;
    return real();
  });
  await step.field.fill(phone.codeAt(lab.clock.now()));
  await step.turnOn.dblclick({ force: true });
  gate.open();
  await expect(page.getByRole("heading", { name: "MFA is on", level: 1 })).toBeVisible();
  expect(lab.requests.posts("/acceptMfa")).toBe(1);
});

test("a double click on Sign in sends one password", async ({ page, lab }) => {
  const signIn = await SignInPage.open(page);
  await page.getByLabel("User name", { exact: true }).fill(USER);
  await page.getByLabel("Password", { exact: true }).fill(lab.password);
  await signIn.page.getByRole("button", { name: "Sign in", exact: true }).dblclick();
  await expect(page.getByRole("heading", { name: "Your MFA", level: 1 })).toBeVisible();
  expect(lab.requests.posts("/oauth2/token")).toBe(1);
});

test("leaving asks while unsaved codes are on screen", async ({ page, lab }) => {
  await walkToCodes(page, lab);
  const home = page.getByRole("navigation").getByRole("link", { name: "Your MFA" });
  await home.click();
  const question = page.getByRole("dialog");
  await expect(question).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(question).toBeHidden();
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
  const account = await (await SignInPage.open(page)).signIn(USER, lab.password);
  await account.setUp();
  const home = page.getByRole("navigation").getByRole("link", { name: "Your MFA" });
  await home.click();
  const heading = page.getByRole("heading", { name: "Your MFA", level: 1 });
  await expect(heading).toBeVisible();
  const scan = await (await account.setUp()).begin();
  await (await scan.next()).saveAndContinue();
  await home.click();
  await expect(heading).toBeVisible();
});

test("Back after the end does not open the wizard again", async ({ page, lab }) => {
  const { phone, step } = await walkToConfirm(page, lab);
  const done = await step.confirm(phone.codeAt(lab.clock.now()));
  await done.leave();
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole("img", { name: /QR code/u })).toHaveCount(0);
  await expect(page.getByRole("group", { name: "Secret key" })).toHaveCount(0);
});
