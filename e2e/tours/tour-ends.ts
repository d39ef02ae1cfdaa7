import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import type { Lab } from "../fixtures/lab.ts";
import { USER, walkToScan } from "../fixtures/walk.ts";
import { ScanStep } from "../pages/scan-step.ts";
import { SignInPage } from "../pages/sign-in-page.ts";
import { refusal } from "./answers.ts";
import type { Visit } from "./visit.ts";

const ends = [
  ["ended, took too long", 410, "enrollment-expired"],
  ["ended, five codes refused", 410, "enrollment-exhausted"],
  ["ended, started elsewhere", 409, "enrollment-superseded"],
  ["ended, not known any more", 404, "enrollment-unknown"],
] as const;

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** Set-ups that end without success: why, what is true now, which entry is dead, and the way on. */
export async function tourEnds(page: Page, lab: Lab, visit: Visit): Promise<void> {
  page.on("dialog", (dialog) => void dialog.accept());
  let scan = await walkToScan(page, lab);
  await press(page, "Back");
  await expect(page.getByRole("heading", { name: "Get ready", level: 1 })).toBeVisible();
  await visit("get ready, under way");
  await press(page, "Continue");
  for (const [state, status, type] of ends) {
    lab.faults.on("/acceptMfa", refusal(status, type));
    await refuse(page, scan);
    await expect(page.getByText("MFA is still off")).toBeVisible();
    await visit(state);
    await press(page, "Start");
    scan = await ScanStep.arrived(page);
  }
  lab.faults.on("/acceptMfa", refusal(409));
  lab.faults.on("/users", refusal(500));
  await refuse(page, scan);
  await expect(page.getByText("could not be read from the server")).toBeVisible();
  await visit("ended, state changed and not readable");
  lab.faults.clear();
  await press(page, "Go to Your MFA");
  await press(page, "Set up MFA");
  await press(page, "Start");
  await ScanStep.arrived(page);
  await page.reload();
  await (await SignInPage.arrived(page)).submit(USER, lab.password);
  await expect(page.getByText("MFA is still off")).toBeVisible();
  await visit("get ready, interrupted");
}

async function refuse(page: Page, scan: ScanStep): Promise<void> {
  const step = await (await scan.next()).writeDown();
  await step.field.fill("123456");
  await expect(page.getByRole("heading", { name: "Set-up has stopped", level: 1 })).toBeVisible();
}
