import { expect, type Page } from "playwright/test";
import { stopClock } from "../checks/stop-clock.ts";
import { changed, noAnswer, realAnswer, refusal } from "../fixtures/faults.ts";
import type { Lab } from "../fixtures/lab.ts";
import { USER, walkToAccountWithMfa } from "../fixtures/walk.ts";
import { ScanStep } from "../pages/scan-step.ts";
import { SessionDialog, SignInPage } from "../pages/sign-in-page.ts";
import type { Visit } from "./tour.ts";

/** Signing in when something is missing, refused, slow or late, and the menu that signs out. */
export async function tourSignInStates(page: Page, lab: Lab, visit: Visit): Promise<void> {
  await page.clock.install();
  lab.faults.on(
    "/config.json",
    changed((config) => ({ ...config, helpText: "Call the help desk: 1234." })),
  );
  const { authenticator } = await lab.api.enroll(USER);
  const signIn = await SignInPage.open(page);
  await signIn.submitButton.click();
  await visit("sign in, fields missing");
  lab.faults.on("/oauth2/token", noAnswer);
  await stopClock(page);
  await signIn.submit(USER, lab.password);
  await page.clock.runFor("00:09");
  await visit("sign in, still waiting", signIn.stillWaiting);
  await page.clock.runFor("00:22");
  await page.clock.resume();
  lab.faults.on("/oauth2/token", refusal(429, "", { "retry-after": "600" }));
  await signIn.submitButton.click();
  await visit("sign in, to wait", signIn.timer);
  await page.clock.fastForward("10:01");
  lab.faults.on("/oauth2/token", realAnswer);
  const code = await signIn.signInToCode(USER, lab.password);
  await code.submit("");
  await visit("code, missing", code.incompleteNote);
  await code.answerWrongly("000000");
  await visit("code, refused");
  await code.submit("000001");
  await visit("code, refused again", code.likelyCauses);
  await code.submitScratchCode("00000000");
  await expect(code.alert).toContainText("scratch code wasn't accepted");
  await visit("scratch code, refused");
  await code.loseThePhone();
  await visit("lost phone");
  await code.goBackToAppCode();
  // The challenge lives five minutes; within them a 401 is a refused code.
  await page.clock.fastForward("05:01");
  lab.faults.on("/oauth2/token", refusal(401));
  await code.submit("111111");
  await expect(code.alert).toContainText("took too long");
  await visit("sign in, code came too late");
  lab.faults.on("/oauth2/token", realAnswer);
  lab.clock.advanceSeconds(120);
  const again = await signIn.signInToCode(USER, lab.password);
  const account = await again.answer(authenticator.codeAt(lab.clock.now()));
  await account.openMenu("account");
  await visit("account menu");
  await page.keyboard.press("Escape");
  await account.signOut();
  await visit("signed out");
}

/** A session that runs out: the warning, and signing in again over the page. */
export async function tourSessions(page: Page, lab: Lab, visit: Visit): Promise<void> {
  // The shortest there may be: it is warned of after a minute.
  lab.faults.on(
    "/config.json",
    changed((config) => ({ ...config, idleMinutes: 3 })),
  );
  await page.clock.install();
  const { authenticator } = await walkToAccountWithMfa(page, lab);
  await page.clock.runFor("01:01");
  const session = await SessionDialog.warning(page);
  await visit("still there?");
  lab.faults.clear();
  await page.clock.runFor("03:01");
  await SessionDialog.signInAgain(page);
  await visit("signed out by idle");
  await session.enterPassword("wrong");
  await visit("sign in again, refused", session.wrongPassword);
  await session.enterPassword(lab.password);
  await visit("sign in again, code", session.fields.code);
  // Its end comes near at once, and nothing renews it.
  lab.faults.on(
    "/oauth2/token",
    changed((answer) => ({ ...answer, refresh_token: undefined, expires_in: 119 })),
  );
  lab.clock.advanceSeconds(60);
  await session.enterCode(authenticator.codeAt(lab.clock.now()));
  const ending = await SessionDialog.warning(page);
  await ending.staySignedIn();
  await expect(ending.dialog).toContainText("couldn't keep you signed in");
  await visit("still there?, not renewed");
}

/** A new phone, for which a fresh sign-in is asked in place, and whose session ends before the code is confirmed. */
export async function tourFreshSignIns(page: Page, lab: Lab, visit: Visit): Promise<void> {
  const { authenticator, account } = await walkToAccountWithMfa(page, lab);
  const ready = await account.setUpNewPhone();
  lab.clock.advanceSeconds(301);
  await ready.start.click();
  const session = await SessionDialog.stepUp(page);
  await visit("fresh sign-in");
  await session.enterPassword("wrong");
  await visit("fresh sign-in, refused", session.wrongPassword);
  await session.enterPassword(lab.password);
  await visit("fresh sign-in, code", session.fields.code);
  await session.enterCode(authenticator.codeAt(lab.clock.now()));
  const scan = await ScanStep.arrived(page);
  const phone = await scan.typeKey();
  const step = await (await scan.continue()).writeDown();
  lab.faults.on("/acceptMfa", refusal(401));
  lab.faults.on("/oauth2/token", refusal(401));
  await step.enter("123456");
  await visit("session ended over the wizard", session.ended);
  lab.faults.clear();
  lab.clock.advanceSeconds(120);
  await session.enterPassword(lab.password);
  await session.enterCode(authenticator.codeAt(lab.clock.now()));
  await session.isOver();
  await step.confirm(phone.codeAt(lab.clock.now()));
  await visit("done, new phone");
}
