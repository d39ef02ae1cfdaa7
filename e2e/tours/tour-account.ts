import { expect, type Page } from "playwright/test";
import { stopClock } from "../checks/stop-clock.ts";
import { changed, changedRows, noAnswer, realAnswer, refusal } from "../fixtures/faults.ts";
import type { Lab } from "../fixtures/lab.ts";
import { USER } from "../fixtures/walk.ts";
import { AccountPage } from "../pages/account-page.ts";
import { NotFoundPage } from "../pages/other-pages.ts";
import { SignInPage } from "../pages/sign-in-page.ts";
import { readAgain, type Visit } from "./tour.ts";

/** What somebody with MFA meets: the code at sign-in, a new phone, turning off, menus, pages that are not there. */
export async function tourSurroundings(page: Page, lab: Lab, visit: Visit): Promise<void> {
  const { authenticator } = await lab.api.enroll(USER);
  const signIn = await SignInPage.open(page);
  await signIn.submit(USER, "wrong");
  await visit("sign in, refused", signIn.wrong);
  const code = await signIn.signInToCode(USER, lab.password);
  await visit("code");
  const account = await code.answer(authenticator.codeAt(lab.clock.now()));
  await account.openMenu("appearance");
  await visit("appearance menu");
  await page.keyboard.press("Escape");
  const turnOff = await account.turnOff();
  await visit("turn off");
  await turnOff.pressTurnOff();
  await visit("turn off, name missing", turnOff.nameMissing);
  await (await turnOff.cancelToAccount()).setUpNewPhone();
  await visit("new phone");
  await NotFoundPage.open(page);
  await visit("not found");
}

/** One's own MFA while it loads, when it cannot be read or is not told, and when somebody else changes it. */
export async function tourAccountStates(page: Page, lab: Lab, visit: Visit): Promise<void> {
  await page.clock.install();
  const help = { helpText: "Call the help desk: 1234.", helpUrl: "/instructions", productName: "Acme MFA" };
  // The newer version of the contract tells roles, and who comes from an identity provider.
  lab.faults.on(
    "/config.json",
    changed((config) => ({ ...config, ...help, apiVersion: "v8.1" })),
  );
  const signIn = await SignInPage.open(page);
  lab.faults.on("/users", noAnswer);
  await stopClock(page);
  const account = await signIn.signIn(USER, lab.password);
  await expect(account.loading).toBeAttached();
  await visit("account, loading");
  await page.clock.resume();
  await page.reload();
  lab.faults.on("/users", refusal(500));
  await (await SignInPage.arrived(page)).signIn(USER, lab.password);
  await account.cannotLoad();
  await visit("account, not readable");
  lab.faults.on("/users", changedRows({ mfaEnabled: null }));
  await account.tryAgain();
  await account.says("unknown");
  await visit("account, state unknown");
  lab.faults.on("/users", changedRows({ type: "IdentityProvider" }));
  await account.readStateAgain();
  await visit("account, identity provider", account.fromIdentityProvider);
  lab.faults.on("/users", changedRows({ mfaEnabled: false }));
  await account.goTo("account");
  await readAgain(page);
  await (await AccountPage.arrived(page)).says("off");
  lab.faults.on("/users", changedRows({ mfaEnabled: true }));
  await readAgain(page);
  await visit("account, turned on elsewhere", account.turnedOnElsewhere);
  lab.faults.on("/users", refusal(500));
  await readAgain(page);
  await visit("account, old", account.staleNote);
  lab.faults.on("/users", realAnswer);
  await visitNotice(page, lab, visit);
}

/** What an administrator changed, told at every sign-in. */
async function visitNotice(page: Page, lab: Lab, visit: Visit): Promise<void> {
  const change = { change: "disabled", changedBy: "administrator", changedAt: "2026-01-15T12:00:00Z" };
  const told = { ...change, notice: true, notices: [change] };
  lab.faults.on("/last-change", () => Promise.resolve(Response.json(told)));
  await page.reload();
  const account = await (await SignInPage.arrived(page)).signIn(USER, lab.password);
  await visit("account, changed by somebody else", account.toldOfChange);
}
