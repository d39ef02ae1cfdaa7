import { readQr, readQrWithZbar, zbarIsInstalled } from "./authenticator/read-qr.ts";
import { ISSUER } from "./fixtures/lab.ts";
import { expect, test } from "./fixtures/test.ts";
import { USER, walkToAccount, walkToConfirm, walkToScan, wrongCode } from "./fixtures/walk.ts";

test(
  "a person sets up MFA and needs a code at the next sign-in",
  { tag: ["@journey", "@product"] },
  async ({ page, lab }) => {
    const account = await walkToAccount(page, lab);
    await account.says("off");
    const scan = await account.setUp();
    const phone = await scan.scan();
    expect(phone.secret).toBe(await scan.readKey());
    const codes = await scan.continue();
    const scratchCodes = await codes.codes();
    const confirm = await codes.saveAndContinue();
    expect(await lab.api.mfaEnabled(USER), "nothing is on before the code").toBe(false);
    const done = await confirm.confirm(phone.codeAt(lab.clock.now()));
    expect(await lab.api.mfaEnabled(USER)).toBe(true);
    await (await done.leave()).says("on");
    expect(await lab.api.signIn(USER)).toBe("challenge");
    lab.clock.advanceSeconds(30);
    expect(await lab.api.signIn(USER, phone.codeAt(lab.clock.now()))).toBe("signed-in");
    expect(await lab.api.signIn(USER, scratchCodes[0])).toBe("signed-in");
  },
);

test(
  "a wrong code is explained and the right one then works",
  { tag: "@journey" },
  async ({ page, lab, watch }) => {
    watch.expectRefusals(400);
    const { phone, step } = await walkToConfirm(page, lab);
    await step.confirmWrongly(wrongCode(phone, lab.clock.now()));
    await expect(step.alert).toContainText(ISSUER);
    expect(await lab.api.mfaEnabled(USER)).toBe(false);
    const done = await step.confirm(phone.codeAt(lab.clock.now()));
    await (await done.leave()).says("on");
  },
);

test("the QR code of a screenshot holds account, key and issuer as the Key URI format wants them", async ({
  page,
  lab,
}) => {
  const scan = await walkToScan(page, lab);
  const label = `${ISSUER}:${encodeURIComponent(`${USER}@${ISSUER}`)}`;
  const wanted = `otpauth://totp/${label}?secret=${await scan.readKey()}&issuer=${ISSUER}`;
  expect(await readQr(await page.screenshot())).toBe(wanted);
});

test("zbarimg, where it is installed, reads the same from a screenshot", async ({ page, lab }) => {
  test.skip(!zbarIsInstalled(), "zbarimg is not installed");
  await walkToScan(page, lab);
  const picture = await page.screenshot();
  expect(readQrWithZbar(picture)).toBe(await readQr(picture));
});

test("the steps are listed and the present one is marked", async ({ page, lab }) => {
  const scan = await walkToScan(page, lab);
  await expect(scan.steps).toContainText(["Scan", "Scratch codes", "Confirm"]);
  await expect(scan.steps).toHaveCount(3);
  await expect(scan.steps.nth(0)).toHaveAttribute("aria-current", "step");
  await expect(scan.steps.and(page.locator("[aria-current]"))).toHaveCount(1);
});

test("the key is copied ungrouped", async ({ page, lab }) => {
  const scan = await walkToScan(page, lab);
  const key = await scan.readKey();
  expect(key).toMatch(/^[A-Z2-7]{32}$/u);
  await scan.copyKey();
  await expect(scan.copied).toBeVisible();
  expect(await scan.pasted()).toBe(key);
});

test("the key is spelled out in words, group by group", async ({ page, lab }) => {
  const scan = await walkToScan(page, lab);
  const key = await scan.readKey();
  await scan.spellOut();
  await expect(scan.spelled.groups).toHaveCount(8);
  await expect(scan.spelled.groups.first().getByRole("code")).toHaveText(key.slice(0, 4));
  expect(await scan.spelled.heard(), "the words that are heard make up the key").toBe(key);
});

test("codes of the old set-up do not count when set-up is started again", async ({ page, lab, watch }) => {
  watch.expectRefusals(400);
  const first = await walkToScan(page, lab);
  const oldPhone = await first.scan();
  const second = await (await first.cancelToAccount()).setUp();
  const phone = await second.scan();
  expect(phone.secret).not.toBe(oldPhone.secret);
  const confirm = await (await second.continue()).writeDown();
  await confirm.confirmWrongly(oldPhone.codeAt(lab.clock.now()));
  await confirm.says("anotherEntry");
  expect(await lab.api.mfaEnabled(USER)).toBe(false);
  await confirm.confirm(phone.codeAt(lab.clock.now()));
});
