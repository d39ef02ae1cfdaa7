import { expect, test } from "./fixtures/test.ts";
import { USER, walkToAccountWithMfa } from "./fixtures/walk.ts";

test(
  "a person turns MFA off and the password alone signs in again",
  { tag: "@journey" },
  async ({ page, lab }) => {
    const { account } = await walkToAccountWithMfa(page, lab);
    const consequence = await account.turnOff();
    await expect(consequence.password).toBeHidden();
    await (await consequence.turnOff(USER)).says("off");
    expect(await lab.api.mfaEnabled(USER)).toBe(false);
    expect(await lab.api.signIn(USER)).toBe("signed-in");
    expect(lab.requests.posts("/disableMfa")).toBe(1);
  },
);
