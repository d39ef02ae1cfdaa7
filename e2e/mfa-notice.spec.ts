import { expect, test } from "./fixtures/test.ts";
import { USER } from "./fixtures/walk.ts";
import { AccountPage } from "./pages/account-page.ts";
import { SignInPage } from "./pages/sign-in-page.ts";
import { UsersList } from "./pages/users-list.ts";

test(
  "whoever had MFA turned off by an administrator is told at the next sign-in, until it was read",
  { tag: "@journey" },
  async ({ page, lab }) => {
    await lab.api.enroll(USER);
    const admin = await (await SignInPage.open(page)).signIn("administrator", lab.password);
    const consequence = await (await UsersList.open(page)).turnOff(USER);
    await consequence.reason.fill("INC-1042, lost phone");
    await consequence.confirmName(USER);
    await consequence.pressTurnOff();
    await expect(page.getByRole("heading", { name: "MFA is off", level: 1 })).toBeVisible();
    await admin.signOut();

    const account = await (await SignInPage.arrived(page)).signIn(USER, lab.password);
    await expect(account.toldOfChange).toContainText(
      /administrator turned off your MFA on \w+ \d+, \d{4} at /u,
    );
    await expect(account.toldOfChange).toContainText("tell your help desk or your administrator");
    await page.reload();
    await (await SignInPage.arrived(page)).signIn(USER, lab.password);
    await account.gotIt();
    await expect(page.getByRole("heading", { name: "Your MFA", level: 1 })).toBeFocused();

    await account.signOut();
    await (await SignInPage.arrived(page)).signIn(USER, lab.password);
    await (await AccountPage.arrived(page)).says("MFA is off");
    await page.waitForLoadState("networkidle");
    await expect(account.toldOfChange).toBeHidden();
  },
);
