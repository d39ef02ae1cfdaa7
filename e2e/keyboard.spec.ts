import type { Locator, Page } from "playwright/test";
import { atRest } from "./checks/at-rest.ts";
import { expect, test } from "./fixtures/test.ts";
import { ADMINISTRATOR, USER, walkToAccount } from "./fixtures/walk.ts";
import { AccountPage } from "./pages/account-page.ts";
import { CodesStep } from "./pages/codes-step.ts";
import { ConfirmStep, DoneStep } from "./pages/confirm-step.ts";
import type { Gate } from "./pages/gate.ts";
import { HandOverPage, SlipPage } from "./pages/hand-over-page.ts";
import { ScanStep } from "./pages/scan-step.ts";
import { SignInPage } from "./pages/sign-in-page.ts";
import { UsersList } from "./pages/users-list.ts";
import { CallStart, WalkthroughPage } from "./pages/walkthrough-page.ts";

/** A person without a mouse goes by Tab alone and must see where they are at each stop (WCAG 2.4.7). */
interface Keyboard {
  readonly tabTo: (target: Locator) => Promise<void>;
  readonly press: (target: Locator, key?: string) => Promise<void>;
  readonly type: (target: Locator, text: string) => Promise<void>;
}

function byKeyboard(page: Page): Keyboard {
  async function tabTo(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    // A page that has just come gives its focus to its heading, from where one goes on.
    await atRest(page);
    // The way there must not be endless.
    for (let presses = 0; presses < 80; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press("Tab");
      expect(await page.evaluate(unseenFocus), "the focus is to be seen").toBeNull();
    }
    await expect(target, "the keyboard reaches it").toBeFocused();
  }
  return {
    tabTo,
    press: async (target, key = "Enter") => {
      await tabTo(target);
      await page.keyboard.press(key);
    },
    type: async (target, text) => {
      await tabTo(target);
      await page.keyboard.type(text);
    },
  };
}

/** The element that has the focus without a ring, as a text; null when all is well. */
function unseenFocus(): string | null {
  const element = document.activeElement;
  if (element === null || element === document.body) return null;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const ring = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
  return ring ? null : element.outerHTML.slice(0, 120);
}

test("the whole way is walked with the keyboard alone", async ({ page, lab }) => {
  const { press, type } = byKeyboard(page);
  const { fields } = await SignInPage.open(page);
  await type(fields.userName, USER);
  await type(fields.password, lab.password);
  await page.keyboard.press("Enter");
  await press((await AccountPage.arrived(page)).setUpWay);
  const scan = await ScanStep.arrived(page);
  await expect(scan.heading).toBeFocused();
  const phone = await scan.scan();
  await press(scan.continueButton);
  const codes = await CodesStep.arrived(page);
  await expect(codes.heading).toBeFocused();
  const download = page.waitForEvent("download");
  await press(codes.downloadButton);
  await download;
  await press(codes.saved);
  const confirm = await ConfirmStep.arrived(page);
  await expect(confirm.field).toBeFocused();
  await page.keyboard.type(phone.codeAt(lab.clock.now()));
  await expect((await DoneStep.arrived(page)).heading).toBeFocused();
});

test("the first Tab offers to skip to the content", async ({ page, lab }) => {
  const account = await walkToAccount(page, lab);
  await expect(account.heading).toBeFocused();
  await page.locator("body").evaluate((body) => {
    body.tabIndex = -1;
    body.focus();
  });
  await page.keyboard.press("Tab");
  await expect(account.skipLink).toBeFocused();
});

test("an administrator re-creates MFA and hands it over with the keyboard alone", async ({ page, lab }) => {
  await lab.api.enroll(USER);
  const account = await walkToAccount(page, lab, ADMINISTRATOR);
  const keyboard = byKeyboard(page);
  const { press, type } = keyboard;
  await press(account.linkTo("users"));
  const users = await UsersList.arrived(page);
  await type(users.find, USER);
  await expect(users.names).toHaveCount(1);
  await press(users.actionsOf(USER));
  const items = page.getByRole("menuitem");
  await expect(items.first()).toBeFocused();
  const wanted = users.action("recreate");
  const way = (await items.allTextContents()).indexOf((await wanted.textContent()) ?? "");
  for (let presses = 0; presses < way; presses += 1) await page.keyboard.press("ArrowDown");
  await expect(wanted, "a press of the arrow for each line of the menu").toBeFocused();
  await page.keyboard.press("Enter");
  const handOver = await HandOverPage.arrived(page);
  await press(handOver.onPaperButton);
  await passEach(keyboard, handOver.gate);
  await type(handOver.gate.ticket, "INC-7");
  await press(handOver.gate.continueButton);
  await press(handOver.start);
  const slip = await SlipPage.arrived(page);
  await press(slip.codesBox, "Space");
  await expect(slip.codesBox).toBeChecked();
  await press(slip.withoutPrintingButton);
  await press(slip.confirmButton);
  await expect((await ConfirmStep.arrived(page)).field).toBeVisible();
});

/** Unfolds what is folded. Tab stops once in each check, at the answer that is chosen; from the last one an arrow goes on to the first. */
async function passEach({ press }: Keyboard, { optional, passed, notAsked }: Gate): Promise<void> {
  await expect(optional.first()).toBeVisible();
  for (const folded of await optional.all()) await press(folded);
  await expect(passed).toHaveCount(3);
  for (const [at, choice] of (await passed.all()).entries()) {
    await expect(notAsked.nth(at), "no check is passed unasked").toBeChecked();
    await press(notAsked.nth(at), "ArrowDown");
    await expect(choice).toBeChecked();
    await expect(choice).toBeFocused();
  }
}

test("a call of the help desk is held with the keyboard alone", async ({ page, lab }) => {
  const account = await walkToAccount(page, lab, ADMINISTRATOR);
  const keyboard = byKeyboard(page);
  const { press, type } = keyboard;
  await press(account.linkTo("walkthrough"));
  const start = new CallStart(page);
  await type(start.find, USER);
  await press(start.caller(USER));
  const call = await WalkthroughPage.arrived(page, 1);
  await passEach(keyboard, call.gate);
  await type(call.gate.ticket, "INC-8");
  await press(call.nextButton);
  await WalkthroughPage.arrived(page, 2);
  await press(call.nextButton);
  await WalkthroughPage.arrived(page, 3);
  await press(call.readyButton);
  const phone = await call.callersPhone();
  await press(call.nextButton);
  await WalkthroughPage.arrived(page, 4);
  await press(call.readyButton);
  await press(call.writtenDownBox, "Space");
  await press(call.nextButton);
  await WalkthroughPage.arrived(page, 5);
  await type(call.field, phone.codeAt(lab.clock.now()));
  await WalkthroughPage.arrived(page, 6);
});
