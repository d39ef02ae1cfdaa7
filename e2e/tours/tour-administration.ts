import { expect, type Page } from "playwright/test";
import { changed, realAnswer, refusal } from "../fixtures/faults.ts";
import type { Lab } from "../fixtures/lab.ts";
import { ADMINISTRATOR, USER, walkToUsers } from "../fixtures/walk.ts";
import { Receipt } from "../pages/receipt.ts";
import { SignInPage } from "../pages/sign-in-page.ts";
import { UsersList } from "../pages/users-list.ts";
import { WorkQueue } from "../pages/work-queue.ts";
import type { Visit } from "./tour.ts";

/** The work list and what an administrator does from it. */
export async function tourAdministration(page: Page, lab: Lab, visit: Visit): Promise<void> {
  await lab.api.enroll(USER);
  const users = await walkToUsers(page, lab);
  await visit("users", users.user("olivia"));
  await users.actionsOf(USER).click();
  await visit("users, actions", users.action("recreate"));
  await page.keyboard.press("Escape");
  await users.boxes.nth(1).check();
  await users.boxes.nth(2).check();
  await visit("users, selected", users.workButton);
  await users.find.fill("nobody of this name");
  await expect(users.user("olivia")).toHaveCount(0);
  await visit("users, none found");
  await users.find.fill("");
  await users.recreate(USER);
  await visit("re-create for another");
}

/** Turning off for somebody else: password and code, refused, not known, still on, done; and where it is not possible. */
export async function tourConsequences(page: Page, lab: Lab, visit: Visit): Promise<void> {
  await lab.api.enroll(USER);
  const user = await lab.api.userId(USER);
  const { authenticator } = await lab.api.enroll(ADMINISTRATOR);
  const code = await (await SignInPage.open(page)).signInToCode(ADMINISTRATOR, lab.password);
  await code.answer(authenticator.codeAt(lab.clock.now()));
  const turnOff = await (await UsersList.open(page)).turnOff(USER);
  await visit("turn off, who it is");
  await turnOff.gate.goOn("INC-1042");
  await turnOff.confirmName(USER);
  // A sign-in with a code lasts fifteen minutes for what is done to others.
  lab.clock.advanceSeconds(901);
  await turnOff.pressTurnOff();
  await expect(turnOff.password).toBeVisible();
  await turnOff.pressTurnOff();
  await visit("turn off, password missing", turnOff.passwordMissing);
  await turnOff.enterPassword("wrong");
  await visit("turn off, password refused", turnOff.wrongPassword);
  await turnOff.enterPassword(lab.password);
  await visit("turn off, code asked", turnOff.code);
  lab.faults.on("/disableMfa", refusal(403));
  await turnOff.enterCode(authenticator.codeAt(lab.clock.now()));
  await visit("turn off, not allowed", turnOff.notAllowed);
  lab.faults.on("/disableMfa", refusal(500));
  lab.faults.on(user, refusal(500));
  await turnOff.pressTurnOff();
  await visit("turn off, not known", turnOff.outcomeUnknown);
  lab.faults.on(user, realAnswer);
  await turnOff.checkAgain();
  await visit("turn off, still on", turnOff.stillOn);
  await turnOff.tryAgain();
  lab.faults.on("/disableMfa", realAnswer);
  await turnOff.pressTurnOff();
  await Receipt.arrived(page);
  await visit("turned off, receipt");
  lab.clock.advanceSeconds(120);
  await page.goto(`/users/${user}/turn-off`);
  lab.faults.on(
    user,
    changed((told) => ({ ...told, mfaEnabled: null })),
  );
  const again = await (await SignInPage.arrived(page)).signInToCode(ADMINISTRATOR, lab.password);
  await again.submit(authenticator.codeAt(lab.clock.now()));
  await visit("turn off, state not known", turnOff.nothingToChange);
}

/** Several users chosen, and worked through one by one. */
export async function tourQueue(page: Page, lab: Lab, visit: Visit): Promise<void> {
  await lab.api.enroll(USER);
  const ada = await lab.api.userId("ada");
  const users = await walkToUsers(page, lab);
  lab.faults.on(ada, refusal(500));
  const queue = await users.workThrough(["ada", "grace", "olivia", USER]);
  await queue.cannotLoad();
  await visit("queue, not readable");
  lab.faults.on(
    ada,
    changed((user) => ({ ...user, mfaEnabled: null })),
  );
  await queue.tryAgain();
  await visit("queue, state not known", queue.stateUntold);
  lab.faults.on(ada, realAnswer);
  await queue.goOn("giveUp", "grace");
  await visit("queue, off");
  const handOver = await queue.setUp();
  await handOver.cancel();
  await WorkQueue.arrived(page);
  await queue.goOn("skip", "olivia");
  await queue.goOn("skip", USER);
  await visit("queue, on");
  await queue.goOn("skip", null);
  expect(await queue.exportSummary()).toMatch(/\.csv$/u);
  await visit("queue, finished");
  await queue.end();
  await visit("queue, empty");
}
