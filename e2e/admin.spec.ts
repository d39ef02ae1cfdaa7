import type { Page } from "playwright/test";
import type { Lab } from "./fixtures/lab.ts";
import { expect, test } from "./fixtures/test.ts";
import { ADMINISTRATOR, USER, walkToUsers } from "./fixtures/walk.ts";
import type { HandOverPage } from "./pages/hand-over-page.ts";
import { Receipt } from "./pages/receipt.ts";
import type { ScanStep } from "./pages/scan-step.ts";

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
