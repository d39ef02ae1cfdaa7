import { expect, test } from "./fixtures/test.ts";
import type { Lab } from "./fixtures/lab.ts";
import type { Page } from "playwright/test";
import { createAuthenticator } from "./authenticator/authenticator.ts";
import { pasteElsewhere } from "./fixtures/paste-elsewhere.ts";
import { HandOverPage } from "./pages/hand-over-page.ts";
import type { ScanStep } from "./pages/scan-step.ts";
import { SignInPage } from "./pages/sign-in-page.ts";
import { UsersList } from "./pages/users-list.ts";

const USER = "ravi";
const REASON = "INC-1042, lost phone";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

/** An administrator re-creates MFA of a user who has it, up to the question how to hand it over. */
async function recreate(page: Page, lab: Lab): Promise<HandOverPage> {
  await (await SignInPage.open(page)).signIn("administrator", lab.password);
  const users = await UsersList.open(page);
  await users.find(USER);
  const consequence = await users.recreate(USER);
  await consequence.reason.fill(REASON);
  const ready = await consequence.recreate(USER);
  expect(lab.requests.posts("/enableMfa"), "only the enrollment this test began with").toBe(1);
  await ready.start.click();
  return HandOverPage.arrived(page);
}

async function expectReceipt(page: Page): Promise<void> {
  const main = page.getByRole("main");
  await expect(main.getByRole("heading", { name: "Receipt" })).toBeVisible();
  await page.getByRole("button", { name: "Copy receipt" }).click();
  await expect(page.getByText("The receipt is on the clipboard.")).toBeVisible();
  const copied = await pasteElsewhere(page.context());
  expect(copied).toContain(`For: ${USER}`);
  expect(copied).toContain("Done by: administrator");
  expect(copied).toContain("MFA was re-created for a new phone");
  expect(copied).toContain(REASON);
  expect(copied, "no secret key and no scratch code").not.toMatch(/[A-Z2-7]{16,}|\d{8}/u);
}

/** On a screen that is lent: neither the clipboard nor the printer gets the key. */
async function expectNothingTaken(page: Page, scan: ScanStep): Promise<void> {
  const copied = page.evaluate(
    () =>
      new Promise((done) => {
        window.addEventListener("copy", (event) => done(!event.defaultPrevented), { once: true });
      }),
  );
  await scan.key.click();
  await page.keyboard.press("ControlOrMeta+C");
  expect(await copied, "copied").toBe(false);
  await page.emulateMedia({ media: "print" });
  await expect(scan.key).toBeHidden();
  await page.emulateMedia({ media: null });
}

test(
  "beside me: the screen is the user's until the password is typed",
  { tag: "@journey" },
  async ({ page, lab, watch }) => {
    watch.expectRefusals(400);
    const { authenticator: oldPhone } = await lab.api.enroll(USER);
    const beside = await (await recreate(page, lab)).besideMe();

    await expect(page.getByRole("navigation", { name: "Main" }), "out of reach").toBeHidden();
    await expect(beside.screen).not.toContainText("administrator");
    await page.keyboard.press("Escape");
    await expect(beside.screen, "Esc does not unlock").toBeVisible();
    await page.goBack();
    await expect(page.getByText("This session is locked.")).toBeVisible();
    await page.getByRole("button", { name: "Cancel", exact: true }).click();
    await expect(beside.screen, "Back does not unlock").toBeVisible();

    const scan = await beside.scan();
    const phone = await scan.scan();
    expect(phone.secret).not.toBe(oldPhone.secret);
    await expectNothingTaken(page, scan);
    const confirm = await (await scan.next()).writeDown();
    await confirm.confirm(phone.codeAt(lab.clock.now()));
    await beside.giveBack();
    await beside.unlock("wrong");
    await expect(page.getByText(/wrong/u)).toBeVisible();
    await expect(beside.screen, "a wrong password does not unlock").toBeVisible();
    await beside.unlock(lab.password);
    await expect(beside.screen).toBeHidden();
    await expectReceipt(page);

    lab.clock.advanceSeconds(60);
    expect(await lab.api.signIn(USER, oldPhone.codeAt(lab.clock.now()))).toBe("refused");
    lab.clock.advanceSeconds(60);
    expect(await lab.api.signIn(USER, phone.codeAt(lab.clock.now()))).toBe("signed-in");
    expect(lab.requests.posts("/enableMfa")).toBe(2);
  },
);

test("on the phone: the call goes on with the same enrollment", async ({ page, lab }) => {
  await lab.api.enroll(USER);
  let call = await (await recreate(page, lab)).onThePhone();
  await expect(page.getByLabel("Ticket number"), "the reason is known").toHaveValue(REASON);
  call = await call.identify("INC-1042");
  await expect(page.getByText("The secret key is made.")).toBeVisible();
  call = await call.next(3);
  await call.callerIsReady();
  const phone = createAuthenticator(`otpauth://totp/x:y?secret=${await call.spelledKey()}`);
  call = await call.next(4);
  await call.callerIsReady();
  await call.writtenDown();
  call = await call.next(5);
  await call.field.fill(phone.codeAt(lab.clock.now()));
  await expect(page.getByRole("heading", { name: "MFA is on", level: 2 })).toBeVisible();
  expect(lab.requests.posts("/enableMfa"), "one for the old phone, one for the new").toBe(2);
});

test("on paper: the slip holds a secret only when that was ticked", async ({ page, lab }) => {
  await lab.api.enroll(USER);
  const slip = await (await recreate(page, lab)).onPaper();
  const bare = await slip.print();
  expect(bare).toContain("Destroy after use");
  expect(bare).toContain(USER);
  expect(bare, "nothing was ticked").not.toMatch(/[A-Z2-7]{4} [A-Z2-7]{4}|\d{8}/u);

  await slip.tick("key");
  await slip.tick("codes");
  const full = await slip.print();
  const key = /(?:[A-Z2-7]{4} )+[A-Z2-7]{1,4}/u.exec(full)?.[0].replaceAll(" ", "") ?? "";
  expect(full).toMatch(/\d{8}/u);
  expect(await page.locator("[data-print-sheet]").count(), "the paper leaves no copy in the page").toBe(0);

  const phone = createAuthenticator(`otpauth://totp/x:y?secret=${key}`);
  const confirm = await slip.confirm();
  await expect(page.getByText(/MFA is not on yet/u)).toBeVisible();
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Users" }).click();
  await expect(page.getByRole("dialog")).toContainText("Leave before a code was confirmed?");
  await page.getByRole("button", { name: "Stay" }).click();
  await expect(page.getByRole("dialog"), "nothing can be typed behind it").toBeHidden();
  await confirm.confirm(phone.codeAt(lab.clock.now()));
  await expectReceipt(page);
  expect(await lab.api.mfaEnabled(USER)).toBe(true);
});

test("turning off MFA for somebody ends with a receipt", async ({ page, lab }) => {
  await lab.api.enroll(USER);
  await (await SignInPage.open(page)).signIn("administrator", lab.password);
  const users = await UsersList.open(page);
  const consequence = await users.turnOff(USER);
  await consequence.reason.fill(REASON);
  await consequence.confirmName(USER);
  await consequence.pressTurnOff();
  await expect(page.getByRole("heading", { name: "MFA is off", level: 1 })).toBeVisible();
  await page.getByRole("button", { name: "Copy receipt" }).click();
  const copied = await pasteElsewhere(page.context());
  expect(copied).toContain("What: MFA was turned off");
  expect(copied).toContain(REASON);
  expect(await lab.api.mfaEnabled(USER)).toBe(false);
});

test("the audit lists what was done, and by whom", async ({ page, lab }) => {
  await lab.api.enroll(USER);
  await (await SignInPage.open(page)).signIn("administrator", lab.password);
  await UsersList.open(page);
  await page.getByRole("link", { name: "Audit" }).click();
  const rows = page.getByRole("table").getByRole("row");
  await expect(rows.filter({ hasText: USER }).filter({ hasText: "Confirmation of MFA set-up" })).toHaveCount(
    1,
  );
  await page
    .getByRole("button", { name: `Only ${USER}` })
    .first()
    .click();
  await expect(rows.filter({ hasText: "administrator" }).filter({ hasText: "sign-in" })).toHaveCount(0);
  const started = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export" }).click();
  expect((await started).suggestedFilename()).toMatch(/^mfa-audit-\d{4}-\d\d-\d\d\.csv$/u);
});

test("a double click in the work queue is about one user", async ({ page, lab }) => {
  await (await SignInPage.open(page)).signIn("administrator", lab.password);
  const queue = await (await UsersList.open(page)).workThrough(["ada", "grace", "olivia"]);
  await queue.pressTwice("Mark as not possible", "grace");
  await expect(page.getByText("1 of 3 handled")).toBeVisible();
  await queue.pressTwice("Skip", "olivia");
  await expect(page.getByText("2 of 3 handled")).toBeVisible();
  await queue.pressTwice("Skip", null);
});
