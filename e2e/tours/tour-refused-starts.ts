import { expect, type Page } from "playwright/test";
import { stopClock } from "../checks/stop-clock.ts";
import { changed, noAnswer, refusal } from "../fixtures/faults.ts";
import type { Lab } from "../fixtures/lab.ts";
import { USER, walkToAccount } from "../fixtures/walk.ts";
import { AccountPage } from "../pages/account-page.ts";
import { GetReadyStep } from "../pages/scan-step.ts";
import type { Visit } from "./tour.ts";

const failures = [
  ["start, server failed", refusal(500), "Something went wrong on the server"],
  ["start, no scratch codes", changed((json) => ({ ...json, scratchCodes: [] })), "no scratch codes"],
  ["start, refused for a state", refusal(409), "MFA is still off"],
  ["start, too often", refusal(429, "", { "retry-after": "60" }), "Too many setup attempts"],
] as const;

const ends = [
  ["ended, not allowed", refusal(403), "You're not allowed"],
  ["ended, not offered", refusal(405), "doesn't offer that"],
  ["ended, user gone", refusal(404), "couldn't find your account"],
] as const;

/** `Start` that brings no secret key: slow, offline, refused for now, refused for good. */
export async function tourRefusedStarts(page: Page, lab: Lab, visit: Visit): Promise<void> {
  await page.clock.install();
  const account = await walkToAccount(page, lab);
  const ready = await GetReadyStep.arrived(page);
  lab.faults.on("/enableMfa", noAnswer);
  await stopClock(page);
  await ready.start.click();
  await page.clock.runFor("00:09");
  await visit("start, still waiting", ready.stillWaiting);
  await page.clock.runFor("00:22");
  await expect(ready.alert).toContainText("The server didn't answer");
  await visit("start, no answer");
  await page.clock.resume();
  await page.context().setOffline(true);
  await ready.start.click();
  await expect(ready.alert).toContainText("You're offline");
  await page.context().setOffline(false);
  await visit("start, offline");
  for (const [state, fault, words] of failures) {
    lab.faults.on("/enableMfa", fault);
    await ready.start.click();
    await expect(ready.alert).toContainText(words);
    await visit(state);
  }
  await page.clock.runFor("01:01");
  for (const [state, fault, words] of ends) {
    lab.faults.on("/enableMfa", fault);
    await account.setUpWay.click();
    await expect(account.alert).toContainText(words);
    await visit(state);
    await account.goTo("account");
    await AccountPage.arrived(page);
  }
  const ravi = await lab.api.userId(USER);
  lab.faults.on("/enableMfa", (request, real) => {
    // Meanwhile it was turned on somewhere else.
    lab.faults.on(
      `/${ravi}`,
      changed((user) => ({ ...user, mfaEnabled: true })),
    );
    return refusal(409)(request, real);
  });
  await account.setUpWay.click();
  await expect(account.alert).toContainText("MFA is already on");
  await visit("ended, on already");
}
