import type { Page } from "playwright/test";
import { readEnglish, sentenceOf } from "./fixtures/english.ts";
import { noAnswer } from "./fixtures/faults.ts";
import type { Lab } from "./fixtures/lab.ts";
import { expect, test } from "./fixtures/test.ts";
import { USER, walkToAccountWithMfa, walkToConfirm, walkToReady } from "./fixtures/walk.ts";
import { hostileAnswers, lostAfter, type HostileAnswer } from "./hostile/answers.ts";
import { AccountPage } from "./pages/account-page.ts";
import { ConfirmStep } from "./pages/confirm-step.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

const english = readEnglish();

/** The sentence as it reads now, whatever stands in its gaps. */
async function expectSaid(page: Page, key: string): Promise<void> {
  const parts = sentenceOf(english, key)
    .split(/\{\{\w+\}\}/u)
    .map((part) =>
      part.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`).replaceAll(/\s+/gu, String.raw`\s+`),
    );
  await expect(page.getByRole("main")).toContainText(new RegExp(parts.join(".+"), "u"));
}

interface Scene {
  readonly page: Page;
  readonly lab: Lab;
}

/** One walk to the call, its hostile answer, the sentence, and the way on with an appliance that is well again. */
type Walk = (scene: Scene, hostile: HostileAnswer) => Promise<void>;

const walks: Readonly<Record<keyof typeof hostileAnswers, Walk>> = {
  "the password at sign-in": async ({ page, lab }, { fault, says }) => {
    const signIn = await SignInPage.open(page);
    lab.upstream.on("/oauth2/token", fault);
    await signIn.submit(USER, lab.password);
    await expectSaid(page, says);
    lab.upstream.clear();
    await signIn.signIn(USER, lab.password);
  },
  enableMfa: async ({ page, lab }, { fault, says, stand }) => {
    const ready = await walkToReady(page, lab);
    lab.upstream.on("/enableMfa", fault);
    await ready.start.click();
    await expectSaid(page, says);
    expect(lab.requests.posts("/enableMfa")).toBe(1);
    lab.upstream.clear();
    if (stand === "stopped") {
      await page.getByRole("button", { name: sentenceOf(english, "frame.broken.look") }).click();
      await AccountPage.arrived(page);
    } else await ready.begin();
  },
  acceptMfa: async ({ page, lab }, { fault, says, stand }) => {
    const { phone, step } = await walkToConfirm(page, lab);
    lab.upstream.on("/acceptMfa", fault);
    await step.enter(phone.codeAt(lab.clock.now()));
    await expectSaid(page, says);
    expect(lab.requests.posts("/acceptMfa")).toBe(1);
    lab.upstream.clear();
    if (stand === undefined) {
      lab.clock.advanceSeconds(30);
      await step.confirm(phone.codeAt(lab.clock.now()));
    } else await expect(page.getByRole("main").getByRole("button").first()).toBeEnabled();
    if (stand === "stopped") expect(await lab.api.mfaEnabled(USER)).toBe(false);
  },
  disableMfa: async ({ page, lab }, { fault, says }) => {
    const { account } = await walkToAccountWithMfa(page, lab);
    const consequence = await account.turnOff();
    lab.upstream.on("/disableMfa", fault);
    await consequence.confirmName(USER);
    await consequence.pressTurnOff();
    await expectSaid(page, says);
    expect(lab.requests.posts("/disableMfa")).toBe(1);
    lab.upstream.clear();
    if (says === "consequence.done") return;
    if (says === "consequence.still-on.text") await consequence.tryAgain();
    await consequence.turnOff(USER);
    expect(await lab.api.mfaEnabled(USER)).toBe(false);
  },
  "acceptMfa of a new phone, sent again after its answer was lost": async (
    { page, lab },
    { fault, says, stand },
  ) => {
    const { account } = await walkToAccountWithMfa(page, lab);
    const scan = await (await account.setUpNewPhone()).begin();
    const phone = await scan.typeKey();
    const step = await (await scan.continue()).writeDown();
    lab.upstream.on("/acceptMfa", lostAfter);
    await step.enter(phone.codeAt(lab.clock.now()));
    await expectSaid(page, "enroll.confirm.undecided");
    lab.upstream.on("/acceptMfa", fault);
    lab.clock.advanceSeconds(30);
    await step.enter(phone.codeAt(lab.clock.now()));
    await expectSaid(page, says);
    if (stand === "stopped") await expect(page.getByRole("main")).toContainText("Don't delete");
    else await expect(new ConfirmStep(page).field).toBeVisible();
    lab.clock.advanceSeconds(60);
    expect(await lab.api.signIn(USER, phone.codeAt(lab.clock.now())), "the new phone counts").toBe(
      "signed-in",
    );
  },
};

for (const call of Object.keys(walks).filter(isCall)) {
  for (const hostile of hostileAnswers[call]) {
    test.describe(call, { tag: "@hostile" }, () => {
      // Patience is short where it is waited for: a busy machine may be longer about an answer that comes.
      test.use({ hostile: hostile.fault === noAnswer });
      test(hostile.answer, async ({ page, lab, watch }) => {
        watch.expectRefusals("status of 4", "status of 5");
        await walks[call]({ page, lab }, hostile);
        await expect(page.getByText("Call 555"), "no word of the appliance's is shown").toHaveCount(0);
      });
    });
  }
}

function isCall(name: string): name is keyof typeof hostileAnswers {
  return Object.hasOwn(hostileAnswers, name);
}
