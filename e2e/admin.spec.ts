import type { Page } from "playwright/test";
import { phoneWithKey } from "./authenticator/authenticator.ts";
import type { Lab } from "./fixtures/lab.ts";
import { expect, test } from "./fixtures/test.ts";
import { ADMINISTRATOR, USER, walkToUsers } from "./fixtures/walk.ts";
import { AuditPage } from "./pages/audit-page.ts";
import type { HandOverPage } from "./pages/hand-over-page.ts";
import { Receipt } from "./pages/receipt.ts";
import { GetReadyStep } from "./pages/scan-step.ts";
import type { ScanStep } from "./pages/scan-step.ts";
import { SignInPage } from "./pages/sign-in-page.ts";
import { WalkthroughPage } from "./pages/walkthrough-page.ts";

const TICKET = "INC-9";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

/** An administrator re-creates MFA of a user who has it, up to the question how to hand it over. */
async function recreate(page: Page, lab: Lab): Promise<HandOverPage> {
  const users = await walkToUsers(page, lab);
  await users.findOnly(USER);
  const handOver = await users.recreate(USER);
  expect(lab.requests.posts("/enableMfa"), "only the enrollment this test began with").toBe(1);
  return handOver;
}

async function expectReceipt(page: Page): Promise<void> {
  const receipt = await Receipt.arrived(page);
  await receipt.copy();
  const copied = await receipt.pasted();
  expect(copied).toContain(`For: ${USER}`);
  expect(copied).toContain(`Done by: ${ADMINISTRATOR}`);
  expect(copied).toContain("MFA was re-created for a new phone");
  expect(copied).toContain(`Ticket and reason: ${TICKET}`);
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
  await expect(scan.key).toBeVisible();
}

test(
  "in person: the screen is the user's until the password is typed",
  { tag: "@journey" },
  async ({ page, lab, watch }) => {
    watch.expectRefusals(400);
    const { authenticator: oldPhone } = await lab.api.enroll(USER);
    const beside = await (await recreate(page, lab)).inPerson();

    const scan = await beside.scan();
    await expect(beside.navigation, "out of reach").toBeHidden();
    await expect(beside.screen).not.toContainText(ADMINISTRATOR);
    await page.keyboard.press("Escape");
    await expect(beside.screen, "Esc does not unlock").toBeVisible();
    await page.goBack();
    await expect(beside.locked).toBeVisible();
    await beside.keep();
    await expect(beside.screen, "Back does not unlock").toBeVisible();

    const phone = await scan.scan();
    expect(phone.secret).not.toBe(oldPhone.secret);
    await expectNothingTaken(page, scan);
    const confirm = await (await scan.continue()).writeDown();
    await confirm.confirm(phone.codeAt(lab.clock.now()));
    await beside.giveBack();
    await beside.unlock("wrong");
    await expect(beside.wrongPassword).toBeVisible();
    await expect(beside.screen, "a wrong password does not unlock").toBeVisible();
    await beside.unlock(lab.password);
    await beside.isOver();
    await expectReceipt(page);

    lab.clock.advanceSeconds(60);
    expect(await lab.api.signIn(USER, oldPhone.codeAt(lab.clock.now()))).toBe("refused");
    lab.clock.advanceSeconds(60);
    expect(await lab.api.signIn(USER, phone.codeAt(lab.clock.now()))).toBe("signed-in");
    expect(lab.requests.posts("/enableMfa")).toBe(2);
  },
);

test("by phone: the call goes on with the same enrollment", async ({ page, lab }) => {
  await lab.api.enroll(USER);
  let call = await (await recreate(page, lab)).byPhone();
  call = await call.identifyForNewPhone("INC-1042");
  call = await call.next(3);
  await call.callerIsReady();
  const phone = await call.callersPhone();
  call = await call.next(4);
  await call.callerIsReady();
  await call.writtenDown();
  call = await call.next(5);
  await call.enter(phone.codeAt(lab.clock.now()));
  await WalkthroughPage.arrived(page, 6);
  expect(lab.requests.posts("/enableMfa"), "one for the old phone, one for the new").toBe(2);
});

test("on paper: the slip holds a secret only when that was ticked", async ({ page, lab }) => {
  await lab.api.enroll(USER);
  const slip = await (await recreate(page, lab)).onPaper();
  const bare = await slip.print();
  expect(bare).toContain("Destroy after use");
  expect(bare).toContain(USER);
  expect(bare, "nothing was ticked").not.toMatch(/[A-Z2-7]{4} [A-Z2-7]{4}|\d{4} \d{4}/u);

  await slip.tickSecrets();
  const full = await slip.print();
  const key = /(?:[A-Z2-7]{4} )+[A-Z2-7]{1,4}/u.exec(full)?.[0].replaceAll(" ", "") ?? "";
  expect(full).toMatch(/\d{4} \d{4}/u);
  await expect(page.locator("[data-print-sheet]"), "the paper leaves no copy in the page").toHaveCount(0);

  const confirm = await slip.confirm();
  await expect(slip.notOnYet).toBeVisible();
  await slip.goTo("users");
  await slip.asksBeforeLeaving("notConfirmed");
  await slip.stay();
  await confirm.confirm(phoneWithKey(key).codeAt(lab.clock.now()));
  await expectReceipt(page);
  expect(await lab.api.mfaEnabled(USER)).toBe(true);
});

test("the audit lists what was done, and who did it", async ({ page, lab }) => {
  await lab.api.enroll(USER);
  await walkToUsers(page, lab);
  const audit = await AuditPage.open(page);
  const ownSignIns = audit.rowsOf(ADMINISTRATOR, "sign-in");
  await expect(audit.rowsOf(USER, "Confirmation of MFA setup")).toHaveCount(1);
  await expect(ownSignIns).not.toHaveCount(0);
  await audit.onlyOf(USER);
  await expect(audit.rowsOf(USER, "Confirmation of MFA setup")).toHaveCount(1);
  await expect(ownSignIns).toHaveCount(0);
  const started = page.waitForEvent("download");
  await audit.export();
  expect((await started).suggestedFilename()).toMatch(/^mfa-audit-\d{4}-\d\d-\d\d\.csv$/u);
});

/** An administrator opens the wizard for a person who signs in through an identity provider. */
async function openForExternal(page: Page, lab: Lab): Promise<GetReadyStep> {
  const path = `/users/${await lab.api.userId("ines")}/enroll`;
  await (await SignInPage.open(page, path)).submit(ADMINISTRATOR, lab.password);
  return new GetReadyStep(page);
}

test.describe("v8.1 tells who signs in through an identity provider", () => {
  test.use({ apiVersion: "v8.1" });

  test("so the wizard says it and does not start", async ({ page, lab }) => {
    const ready = await openForExternal(page, lab);
    await expect(ready.fromIdentityProvider).toBeVisible();
    await expect(ready.start).toHaveCount(0);
    await expect(ready.needs).toHaveCount(0);
    await expect(ready.goToUsersButton).toBeVisible();
    expect(lab.requests.posts("/enableMfa")).toBe(0);
  });
});

test.describe("v1 does not tell", () => {
  test.use({ apiVersion: "v1" });
});
