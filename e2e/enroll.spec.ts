import { expect, test } from "./fixtures/test.ts";
import { ISSUER } from "./fixtures/lab.ts";
import { USER, walkToConfirm, walkToScan, wrongCode } from "./fixtures/walk.ts";
import { pasteElsewhere } from "./fixtures/paste-elsewhere.ts";
import { readQrWithZbar } from "./authenticator/read-qr.ts";
import { AccountPage } from "./pages/account-page.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

test(
  "a person sets up MFA and needs a code at the next sign-in",
  { tag: "@journey" },
  async ({ page, lab }) => {
    const account = await (await SignInPage.open(page)).signIn(USER, lab.password);
    await account.says("MFA is off");
    const scan = await (await account.setUp()).begin();
    const phone = await scan.scan();
    expect(phone.secret).toBe(await scan.readKey());
    const codes = await scan.next();
    const scratchCodes = await codes.codes();
    expect(scratchCodes).toHaveLength(5);
    const confirm = await codes.saveAndContinue();
    expect(await lab.api.mfaEnabled(USER), "nothing is on before the code").toBe(false);
    const done = await confirm.confirm(phone.codeAt(lab.clock.now()));
    expect(await lab.api.mfaEnabled(USER)).toBe(true);
    await (await done.leave()).says("MFA is on");
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
    await (await done.leave()).says("MFA is on");
  },
);

test("the QR code of a screenshot is read by two other programs", async ({ page, lab }) => {
  const scan = await walkToScan(page, lab);
  const picture = await page.screenshot();
  const uri = await scan.readQr();
  const key = await scan.readKey();
  const label = `${ISSUER}:${encodeURIComponent(`${USER}@${ISSUER}`)}`;
  expect(uri).toBe(`otpauth://totp/${label}?secret=${key}&issuer=${ISSUER}`);
  expect(readQrWithZbar(picture) ?? uri, "zbarimg, where it is installed").toBe(uri);
});

test("the steps are listed and the present one is marked", async ({ page, lab }) => {
  await walkToScan(page, lab);
  const steps = page.getByRole("list", { name: "Steps" }).getByRole("listitem");
  await expect(steps).toHaveCount(4);
  for (const [index, name] of ["Get ready", "Scan", "Scratch codes", "Confirm"].entries()) {
    await expect(steps.nth(index)).toContainText(name);
  }
  await expect(steps.nth(1)).toHaveAttribute("aria-current", "step");
});

test("the key is copied ungrouped", async ({ page, lab }) => {
  const scan = await walkToScan(page, lab);
  const key = await scan.readKey();
  expect(key).toMatch(/^[A-Z2-7]{32}$/u);
  await page.getByRole("button", { name: "Copy key" }).click();
  await expect(page.getByText("Copied").first()).toBeVisible();
  expect(await pasteElsewhere(page.context())).toBe(key);
});

test("the key is spelled out in words, group by group", async ({ page, lab }) => {
  const scan = await walkToScan(page, lab);
  const key = await scan.readKey();
  await page.getByText("Spell it out").click();
  const spelled = page
    .getByRole("list")
    .filter({ hasText: key.slice(0, 4) })
    .getByRole("listitem");
  await expect(spelled).toHaveCount(8);
  await expect(spelled.first().getByRole("code")).toHaveText(key.slice(0, 4));
  await expect(spelled.first()).toContainText(/[A-Z][a-z-]+|two|three|four|five|six|seven/u);
});

test("codes of the old set-up do not count when set-up is started again", async ({ page, lab }) => {
  const first = await walkToScan(page, lab);
  const oldPhone = await first.scan();
  await page.getByRole("button", { name: "Cancel", exact: true }).click();
  const account = await AccountPage.arrived(page);
  const second = await (await account.setUp()).begin();
  const phone = await second.scan();
  expect(phone.secret).not.toBe(oldPhone.secret);
  await account.page.getByRole("button", { name: "Cancel", exact: true }).click();
});
