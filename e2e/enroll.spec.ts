import { readQr } from "./authenticator/read-qr.ts";
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
