import { expect, test } from "./fixtures/test.ts";
import { ADMINISTRATOR, USER, walkToAccountWithMfa, walkToUsers } from "./fixtures/walk.ts";
import { Receipt } from "./pages/receipt.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

const REASON = "INC-1042, lost phone";

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

test("turning off MFA for somebody ends with a receipt", async ({ page, lab, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await lab.api.enroll(USER);
  const consequence = await (await walkToUsers(page, lab)).turnOff(USER);
  await consequence.turnOffFor(USER, REASON);
  const receipt = await Receipt.arrived(page);
  await receipt.copy();
  const copied = await receipt.pasted();
  expect(copied).toContain("What: MFA was turned off");
  expect(copied).toContain(REASON);
  expect(await lab.api.mfaEnabled(USER)).toBe(false);
});

test(
  "a person whose MFA an administrator turned off is told at every sign-in, and can't take it away",
  { tag: ["@journey", "@ours"] },
  async ({ page, lab }) => {
    await lab.api.enroll(USER);
    const consequence = await (await walkToUsers(page, lab)).turnOff(USER);
    await consequence.turnOffFor(USER, REASON);
    const account = await (await SignInPage.bySigningOut(page)).signIn(USER, lab.password);
    await expect(account.toldOfChange).toContainText(
      new RegExp(`${ADMINISTRATOR} turned off your MFA on \\w+ \\d+, \\d{4} at `, "u"),
    );
    await expect(account.toldOfChange).toContainText("tell your help desk or your administrator");
    await page.reload();
    await (await SignInPage.arrived(page)).signIn(USER, lab.password);
    await expect(account.toldOfChange).toBeVisible();
    await expect(account.lastChange).toContainText(ADMINISTRATOR);
  },
);
