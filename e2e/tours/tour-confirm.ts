import type { Page } from "playwright/test";
import { stopClock } from "../checks/stop-clock.ts";
import { changed, changedRows, createGate, noAnswer, realAnswer, refusal } from "../fixtures/faults.ts";
import type { Lab } from "../fixtures/lab.ts";
import { USER, walkToConfirm, walkToScan } from "../fixtures/walk.ts";
import { GetReadyStep, type ScanStep } from "../pages/scan-step.ts";
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
  await visit("confirm, incomplete", step.incompleteNote);
  await step.enter(scratchCode);
  await step.turnOn();
  await visit("confirm, a scratch code typed", step.scratchCodeNote);
  await step.useScratchCode();
  await visit("confirm, by scratch code", step.scratchField);
  await step.useAppCode();
  lab.faults.on("/acceptMfa", refusal(400, "code-rejected"));
  for (const code of ["200001", "200002", "200003"]) await step.confirmWrongly(code);
  await step.says("key");
  await visit("confirm, refused three times");
  lab.faults.on("/acceptMfa", refusal(429, "", { "retry-after": "900" }));
  await step.enter("200004");
  await visit("confirm, to wait", step.timer);
}

/** A code whose fate is not known: being checked, being read back, not readable, and each of the answers. */
export async function tourOutcomes(page: Page, lab: Lab, visit: Visit): Promise<void> {
  await page.clock.install();
  const { phone, step } = await walkToConfirm(page, lab);
  const user = await lab.api.userId(USER);
  lab.faults.on("/acceptMfa", noAnswer);
  lab.faults.on(user, refusal(500));
  await stopClock(page);
  await step.enter(phone.codeAt(lab.clock.now()));
  await page.clock.runFor("00:09");
  await visit("confirm, still waiting", step.stillChecking);
  await step.goTo("account");
  await step.asksBeforeLeaving("codeInFlight");
  await visit("confirm, leaving while a code is checked");
  await step.stay();
  await page.clock.runFor("00:22");
  await visit("confirm, outcome not known", step.outcomeUnknown);
  const gate = createGate();
  lab.faults.on(user, async (_request, real) => {
    await gate.passed;
    return real();
  });
  await step.checkAgain();
  await visit("confirm, outcome read back", step.readingOutcome);
  gate.open();
  await page.clock.resume();
  await visit("confirm, not switched on", step.notSwitchedOn);
  lab.faults.on("/acceptMfa", realAnswer);
  lab.faults.on("/users", refusal(500));
  lab.clock.advanceSeconds(30);
  const done = await step.confirm(phone.codeAt(lab.clock.now()));
  await visit("done, not read back", done.notReadBack);
  lab.faults.on("/users", changedRows({ mfaEnabled: false }));
  await done.readStateAgain();
  await visit("done, contradicted", done.contradicted);
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
  await visit("start, interrupted", (await GetReadyStep.arrived(page)).stillOff);
}

async function refuse(scan: ScanStep) {
  return (await (await scan.continue()).writeDown()).confirmToItsEnd("123456");
}
