import { expect, test } from "./fixtures/test.ts";
import { USER, walkToAccountWithMfa } from "./fixtures/walk.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

test(
  "the old phone works until the new one is confirmed, and not after",
  { tag: "@journey" },
  async ({ page, lab }) => {
    const { authenticator: oldPhone, scratchCodes, account } = await walkToAccountWithMfa(page, lab);
    const scan = await (await account.setUpNewPhone()).begin();
    const newPhone = await scan.scan();
    expect(newPhone.secret).not.toBe(oldPhone.secret);
    const confirm = await (await scan.continue()).saveAndContinue();

    lab.clock.advanceSeconds(30);
    expect(await lab.api.signIn(USER, newPhone.codeAt(lab.clock.now()))).toBe("refused");
    expect(await lab.api.signIn(USER, oldPhone.codeAt(lab.clock.now()))).toBe("signed-in");

    const done = await confirm.confirm(newPhone.codeAt(lab.clock.now()));
    await expect(done.deleteOldEntry).toBeVisible();
    lab.clock.advanceSeconds(60);
    expect(await lab.api.signIn(USER, oldPhone.codeAt(lab.clock.now()))).toBe("refused");
    expect(await lab.api.signIn(USER, scratchCodes[0])).toBe("refused");
    lab.clock.advanceSeconds(60);
    expect(await lab.api.signIn(USER, newPhone.codeAt(lab.clock.now()))).toBe("signed-in");
    await (await done.leave()).says("on");
  },
);

test("a lost phone: sign in with a scratch code, set up a new one", async ({ page, lab }) => {
  const { authenticator: lost, scratchCodes } = await lab.api.enroll(USER);
  const code = await (await SignInPage.open(page)).signInToCode(USER, lab.password);
  const account = await code.answerWithScratchCode(scratchCodes[4] ?? "");
  const scan = await (await account.setUpNewPhone()).begin();
  const phone = await scan.scan();
  const confirm = await (await scan.continue()).saveAndContinue();
  await confirm.confirm(phone.codeAt(lab.clock.now()));
  lab.clock.advanceSeconds(60);
  expect(await lab.api.signIn(USER, lost.codeAt(lab.clock.now()))).toBe("refused");
  lab.clock.advanceSeconds(60);
  expect(await lab.api.signIn(USER, phone.codeAt(lab.clock.now()))).toBe("signed-in");
});
