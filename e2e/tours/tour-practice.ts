import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import type { Lab } from "../fixtures/lab.ts";
import { PracticeDesk } from "../pages/practice-desk.ts";
import type { Visit } from "./visit.ts";

const ADA = "ada@practice-appliance";

/** Practice: the desk with its phone, its people and its faults, and an enrollment under the banner. */
export async function tourPractice(page: Page, _lab: Lab, visit: Visit): Promise<void> {
  const desk = await PracticeDesk.open(page);
  await visit("practice");
  await desk.openTools();
  await desk.press("Scan the code on the screen");
  await desk.press("Start an enrollment in another tab");
  for (const folded of await desk.tools.locator("summary").all()) await folded.click();
  await desk.press("Add");
  await expect(desk.tools.getByText("That is not a whole secret key.")).toBeVisible();
  await visit("practice, tools unfolded");
  await desk.closeTools();
  const ravi = await (await desk.signIn()).signInToCode("ravi", PracticeDesk.passwordOf("ravi"));
  const account = await ravi.answer(await desk.scratchCodeOf("ravi"));
  await desk.openTools();
  for (const fault of ["Every answer takes 10 seconds", "The server cannot be reached"])
    await desk.switchOn(fault);
  await visit("practice, a code used and faults set");
  for (const fault of ["Every answer takes 10 seconds", "The server cannot be reached"])
    await desk.switchOff(fault);
  await desk.closeTools();
  await account.signOut();
  const scan = await (
    await (await (await desk.signIn()).signIn("ada", PracticeDesk.passwordOf("ada"))).setUp()
  ).begin();
  await desk.openTools();
  await desk.scan();
  await visit("practice, scanned");
  await desk.closeTools();
  await visit("practice, newest code");
  const confirm = await (await scan.next()).writeDown();
  await desk.openTools();
  const code = await desk.codeOf(ADA);
  await desk.closeTools();
  await confirm.confirm(code);
  await visit("practice, done");
}
