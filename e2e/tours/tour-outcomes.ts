import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import { createGate } from "../fixtures/gate.ts";
import type { Lab } from "../fixtures/lab.ts";
import { USER, walkToScan } from "../fixtures/walk.ts";
import { DoneStep } from "../pages/done-step.ts";
import { changedRows, noAnswer, realAnswer, refusal } from "./answers.ts";
import type { Visit } from "./visit.ts";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** A code whose fate is not known: being checked, being read back, not readable, and each of the answers. */
export async function tourOutcomes(page: Page, lab: Lab, visit: Visit): Promise<void> {
  await page.clock.install();
  const scan = await walkToScan(page, lab);
  const phone = await scan.typeKey();
  const step = await (await scan.next()).writeDown();
  const user = await lab.api.userId(USER);
  lab.faults.on("/acceptMfa", noAnswer);
  lab.faults.on(user, refusal(500));
  await step.field.fill(phone.codeAt(lab.clock.now()));
  await page.clock.runFor("00:09");
  await expect(page.getByText("Still waiting for the server.", { exact: false }).first()).toBeVisible();
  await visit("confirm, still waiting");
  await page.getByRole("navigation").getByRole("link", { name: "Your MFA" }).click();
  await expect(page.getByRole("dialog")).toContainText("Leave while your code is being checked?");
  await visit("confirm, leaving while a code is checked");
  await press(page, "Stay");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.clock.runFor("00:22");
  await expect(page.getByText("We don't know yet")).toBeVisible();
  await visit("confirm, outcome not known");
  const gate = createGate();
  lab.faults.on(user, async (_request, real) => {
    await gate.passed;
    return real();
  });
  await press(page, "Check again");
  await expect(page.getByText("Reading from the server whether MFA")).toBeVisible();
  await visit("confirm, outcome read back");
  gate.open();
  await expect(step.alert).toContainText("MFA was not switched on");
  await visit("confirm, not switched on");
  lab.faults.on("/acceptMfa", realAnswer);
  lab.faults.on("/users", refusal(500));
  lab.clock.advanceSeconds(30);
  await step.field.fill(phone.codeAt(lab.clock.now()));
  await DoneStep.arrived(page);
  await expect(page.getByText("the state could not be read back")).toBeVisible();
  await visit("done, not read back");
  lab.faults.on("/users", changedRows({ mfaEnabled: false }));
  await press(page, "Read the state again");
  await expect(page.getByText("it does not say now that MFA is on")).toBeVisible();
  await visit("done, contradicted");
}
