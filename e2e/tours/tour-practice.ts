import type { Page } from "playwright/test";
import type { Lab } from "../fixtures/lab.ts";
import { PracticeStart } from "../pages/practice-start.ts";
import { PracticeCall } from "../pages/practice-call.ts";
import { PracticeDesk } from "../pages/practice-desk.ts";
import type { Visit } from "./tour.ts";

const ADA = "ada@practice-appliance";

/** Practice: the desk with its phone, its people and its faults, and an enrollment under the banner. */
export async function tourPractice(page: Page, _lab: Lab, visit: Visit): Promise<void> {
  await PracticeStart.open(page);
  await visit("practice, its first page");
  const call = await PracticeCall.take(page, 2);
  await call.openSheet();
  await call.press("Call back");
  await visit("practice, a caller");
  await call.press("Hang up");
  await call.scores(2, 3);
  await visit("practice, the score");
  const desk = await PracticeDesk.open(page);
  await visit("practice");
  await desk.openTools();
  await desk.pressScan();
  await desk.startElsewhere();
  await desk.unfoldTools();
  await desk.addKey();
  await visit("practice, tools unfolded", desk.notAWholeKey);
  await desk.closeTools();
  const ravi = await desk.signInByScratchCode("ravi");
  await desk.openTools();
  await desk.turnOnFault("slow");
  await desk.turnOnFault("unreachable");
  await visit("practice, a code used and faults set");
  await desk.turnOffFault("slow");
  await desk.turnOffFault("unreachable");
  await desk.closeTools();
  await ravi.signOut();
  const ada = await desk.signIn("ada");
  const scan = await ada.setUp();
  await desk.openTools();
  await desk.scan();
  await visit("practice, scanned");
  await desk.closeTools();
  await visit("practice, newest code");
  const confirm = await (await scan.continue()).writeDown();
  await desk.openTools();
  const code = await desk.codeOf(ADA);
  await desk.closeTools();
  await confirm.confirm(code);
  await visit("practice, done");
}
