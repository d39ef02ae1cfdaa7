import { byKeyboard } from "./fixtures/by-keyboard.ts";
import { createAuthenticator } from "./authenticator/authenticator.ts";
import { expect, test } from "./fixtures/test.ts";
import { USER } from "./fixtures/walk.ts";
import { ScanStep } from "./pages/scan-step.ts";
import { SignInPage } from "./pages/sign-in-page.ts";
import { WalkthroughPage } from "./pages/walkthrough-page.ts";

test("the whole way is walked with the keyboard alone", async ({ page, lab }) => {
  const { tabTo, press } = byKeyboard(page);
  await SignInPage.open(page);
  await tabTo(page.getByLabel("User name", { exact: true }));
  await page.keyboard.type(USER);
  await tabTo(page.getByLabel("Password", { exact: true }));
  await page.keyboard.type(lab.password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Your MFA", level: 1 })).toBeVisible();
  const name = { name: "Set up MFA", exact: true };
  await press(page.getByRole("link", name).or(page.getByRole("button", name)));
  await press(page.getByRole("button", { name: "Start", exact: true }));
  const scan = await ScanStep.arrived(page);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  const phone = await scan.scan();
  const next = page.getByRole("button", { name: "Continue", exact: true });
  await press(next);
  await expect(page.getByRole("heading", { name: "Save your scratch codes", level: 1 })).toBeFocused();
  const download = page.waitForEvent("download");
  await press(page.getByRole("button", { name: "Download", exact: true }));
  await download;
  await press(page.getByRole("checkbox", { name: "I have saved my scratch codes" }), "Space");
  await press(next);
  await expect(page.getByRole("heading", { name: "Confirm with a code", level: 1 })).toBeVisible();
  await tabTo(page.getByLabel("Six-digit code", { exact: true }));
  await page.keyboard.type(phone.codeAt(lab.clock.now()));
  await expect(page.getByRole("heading", { name: "MFA is on", level: 1 })).toBeFocused();
});

test("the first Tab offers to skip to the content", async ({ page, lab }) => {
  await (await SignInPage.open(page)).signIn(USER, lab.password);
  await page.locator("body").evaluate((body) => {
    body.tabIndex = -1;
    body.focus();
  });
  await page.keyboard.press("Tab");
  await expect(page.getByText("Skip to the content")).toBeFocused();
});

test("an administrator re-creates MFA and hands it over with the keyboard alone", async ({ page, lab }) => {
  await lab.api.enroll("ravi");
  await (await SignInPage.open(page)).signIn("administrator", lab.password);
  const { press, type } = byKeyboard(page);
  await press(page.getByRole("navigation").getByRole("link", { name: "Users" }));
  await type(page.getByLabel("Find a user"), "ravi");
  await expect(page.getByRole("rowheader")).toHaveCount(1);
  await press(page.getByRole("button", { name: "Actions for ravi" }));
  await page.keyboard.press("ArrowDown");
  while (!(await page.locator("[role=menuitem]:focus", { hasText: "Re-create MFA" }).isVisible())) {
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
  await type(page.getByLabel("Reason or ticket number"), "INC-7");
  await type(page.getByLabel("Type the user name to confirm"), "ravi");
  await press(page.getByRole("button", { name: "Continue", exact: true }));
  await press(page.getByRole("button", { name: "Start", exact: true }));
  await press(page.getByRole("button", { name: "On paper", exact: true }));
  await press(page.getByRole("checkbox", { name: "Print the scratch codes" }), "Space");
  await expect(page.getByRole("checkbox", { name: "Print the scratch codes" })).toBeChecked();
  await press(page.getByRole("button", { name: "Go on without printing" }));
  await press(page.getByRole("button", { name: "Confirm a code" }));
  await expect(page.getByLabel("Six-digit code", { exact: true })).toBeVisible();
});

test("a call of the help desk is held with the keyboard alone", async ({ page, lab }) => {
  await (await SignInPage.open(page)).signIn("administrator", lab.password);
  const { press, type } = byKeyboard(page);
  const next = page.getByRole("button", { name: "Next", exact: true });
  const ready = page.getByRole("button", { name: "Caller is ready", exact: true });
  await press(page.getByRole("navigation").getByRole("link", { name: "Walkthrough" }));
  await type(page.getByLabel("Find a user"), "ravi");
  await press(page.getByRole("link", { name: "ravi" }));
  const call = await WalkthroughPage.arrived(page, 1);
  for (const box of await page.getByRole("checkbox").all()) await press(box, "Space");
  await type(page.getByLabel("Ticket number"), "INC-8");
  await press(next);
  await WalkthroughPage.arrived(page, 2);
  await press(next);
  await WalkthroughPage.arrived(page, 3);
  await press(ready);
  const phone = createAuthenticator(`otpauth://totp/a:b?secret=${await call.spelledKey()}`);
  await press(next);
  await WalkthroughPage.arrived(page, 4);
  await press(ready);
  await press(page.getByRole("checkbox", { name: "The caller has written down" }), "Space");
  await press(next);
  await WalkthroughPage.arrived(page, 5);
  await type(call.field, phone.codeAt(lab.clock.now()));
  await WalkthroughPage.arrived(page, 6);
});
