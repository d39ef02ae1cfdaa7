import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import { changed, changedRows, createGate, noAnswer, realAnswer, refusal } from "../fixtures/faults.ts";
import type { Lab } from "../fixtures/lab.ts";
import { USER, walkToConfirm, walkToScan } from "../fixtures/walk.ts";
import { GetReadyStep } from "../pages/scan-step.ts";
import type { ScanStep } from "../pages/scan-step.ts";
import { SignInPage } from "../pages/sign-in-page.ts";
import type { Visit } from "./tour.ts";

/** What stands at the code field besides a wrong code: typed wrongly, refused often, to wait, or another kind of code. */
export async function tourCodeNotes(page: Page, lab: Lab, visit: Visit): Promise<void> {
  lab.faults.on(
    "/config.json",
    changed((config) => ({ ...config, acceptScratchCode: true })),
  );
  // A computer whose own clock is wrong is told, too.
  await page.clock.install({ time: lab.clock.now() - 5 * 60_000 });
  const codes = await (await walkToScan(page, lab)).continue();
  await visit("scratch codes, unsaved");
  const [scratchCode = ""] = await codes.codes();
  const step = await codes.writeDown();
  await step.turnOn();
  await expect(step.incompleteNote).toBeVisible();
  await visit("confirm, incomplete");
  await step.enter(scratchCode);
  await step.turnOn();
  await expect(step.scratchCodeNote).toBeVisible();
  await visit("confirm, a scratch code typed");
  await step.useScratchCode();
  await expect(step.scratchField).toBeVisible();
  await visit("confirm, by scratch code");
  await step.useAppCode();
  lab.faults.on("/acceptMfa", refusal(400, "code-rejected"));
  for (const code of ["200001", "200002", "200003"]) await step.confirmWrongly(code);
  await step.says("key");
  await visit("confirm, refused three times");
  lab.faults.on("/acceptMfa", refusal(429, "", { "retry-after": "900" }));
  await step.enter("200004");
  await expect(step.timer).toBeVisible();
  await visit("confirm, to wait");
}

/** A code whose fate is not known: being checked, being read back, not readable, and each of the answers. */
export async function tourOutcomes(page: Page, lab: Lab, visit: Visit): Promise<void> {
  await page.clock.install();
  const { phone, step } = await walkToConfirm(page, lab);
  const user = await lab.api.userId(USER);
  lab.faults.on("/acceptMfa", noAnswer);
  lab.faults.on(user, refusal(500));
  await step.enter(phone.codeAt(lab.clock.now()));
  await page.clock.runFor("00:09");
  await expect(step.stillChecking).toBeVisible();
  await visit("confirm, still waiting");
  await step.goTo("account");
  await step.asksBeforeLeaving("codeInFlight");
  await visit("confirm, leaving while a code is checked");
  await step.stay();
  await page.clock.runFor("00:22");
  await expect(step.outcomeUnknown).toBeVisible();
  await visit("confirm, outcome not known");
  const gate = createGate();
  lab.faults.on(user, async (_request, real) => {
    await gate.passed;
    return real();
  });
  await step.checkAgain();
  await expect(step.readingOutcome).toBeVisible();
  await visit("confirm, outcome read back");
  gate.open();
  await expect(step.notSwitchedOn).toBeVisible();
  await visit("confirm, not switched on");
  lab.faults.on("/acceptMfa", realAnswer);
  lab.faults.on("/users", refusal(500));
  lab.clock.advanceSeconds(30);
  const done = await step.confirm(phone.codeAt(lab.clock.now()));
  await expect(done.notReadBack).toBeVisible();
  await visit("done, not read back");
  lab.faults.on("/users", changedRows({ mfaEnabled: false }));
  await done.readStateAgain();
  await expect(done.contradicted).toBeVisible();
  await visit("done, contradicted");
}

const ends = [
  ["ended, took too long", 410, "enrollment-expired"],
  ["ended, five codes refused", 410, "enrollment-exhausted"],
  ["ended, started elsewhere", 409, "enrollment-superseded"],
  ["ended, not known any more", 404, "enrollment-unknown"],
] as const;

/** Set-ups that end without success: why, what is true now, which entry is dead, and the way on. */
export async function tourEnds(page: Page, lab: Lab, visit: Visit): Promise<void> {
  page.on("dialog", (dialog) => void dialog.accept());
  let scan = await walkToScan(page, lab);
  for (const [state, status, type] of ends) {
    lab.faults.on("/acceptMfa", refusal(status, type));
    const stopped = await refuse(scan);
    await stopped.says("stillOff");
    await visit(state);
    scan = await stopped.startAgain();
  }
  lab.faults.on("/acceptMfa", refusal(409));
  lab.faults.on("/users", refusal(500));
  const stopped = await refuse(scan);
  await stopped.says("stateUnknown");
  await visit("ended, state changed and not readable");
  lab.faults.clear();
  await (await stopped.goToAccount()).setUp();
  await page.reload();
  await (await SignInPage.arrived(page)).submit(USER, lab.password);
  await expect((await GetReadyStep.arrived(page)).stillOff).toBeVisible();
  await visit("start, interrupted");
}

async function refuse(scan: ScanStep) {
  return (await (await scan.continue()).writeDown()).confirmToItsEnd("123456");
}
