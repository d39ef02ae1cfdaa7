import { expect, test } from "./fixtures/test.ts";
import { USER, walkToAccountWithMfa } from "./fixtures/walk.ts";

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
