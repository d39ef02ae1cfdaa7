import { phoneWithKey } from "./authenticator/authenticator.ts";
import { expect, test } from "./fixtures/test.ts";
import { walkToAccount, walkToCodes, walkToConfirm, walkToScan, wrongCode } from "./fixtures/walk.ts";
import { ScanStep } from "./pages/scan-step.ts";

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
  const account = await walkToAccount(page, lab);
  await account.setUpWay.dblclick();
  await ScanStep.arrived(page);
  expect(lab.requests.posts("/enableMfa")).toBe(1);
});

test("closing the tab warns in the middle of a setup", async ({ page, lab }) => {
  await walkToCodes(page, lab);
  const asked = page.waitForEvent("dialog");
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.accept();
});

test("neither Back nor Forward after the end opens the wizard again", async ({ page, lab }) => {
  const { phone, step } = await walkToConfirm(page, lab);
  const done = await step.confirm(phone.codeAt(lab.clock.now()));
  await done.leave();
  const scan = new ScanStep(page);
  const expectNoSecret = async (move: string) => {
    await page.waitForLoadState("networkidle");
    await expect(page.getByRole("heading", { level: 1, name: "Your MFA" }), move).toBeVisible();
    await expect(scan.qr, move).toHaveCount(0);
    await expect(scan.keyGroup, move).toHaveCount(0);
  };
  for (const move of ["to the scratch codes", "to the code", "to the end"]) {
    await page.goForward();
    await expectNoSecret(move);
  }
  await page.goBack();
  await expect(page, "the wizard left no other entry").toHaveURL("about:blank");
  expect(lab.requests.posts("/enableMfa")).toBe(1);
});
