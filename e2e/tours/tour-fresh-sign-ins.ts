import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import type { Lab } from "../fixtures/lab.ts";
import { USER } from "../fixtures/walk.ts";
import { ScanStep } from "../pages/scan-step.ts";
import { SignInPage } from "../pages/sign-in-page.ts";
import { refusal } from "./answers.ts";
import type { Visit } from "./visit.ts";

/** A new phone, for which a fresh sign-in is asked in place, and whose session ends before the code is confirmed. */
export async function tourFreshSignIns(page: Page, lab: Lab, visit: Visit): Promise<void> {
  const { authenticator } = await lab.api.enroll(USER);
  const code = await (await SignInPage.open(page)).signInToCode(USER, lab.password);
  const account = await code.answer(authenticator.codeAt(lab.clock.now()));
  const ready = await (await account.setUpNewPhone()).recreate(USER);
  lab.clock.advanceSeconds(301);
  await ready.start.click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("Your password", { exact: true })).toBeVisible();
  await visit("fresh sign-in");
  await dialog.getByLabel("Your password", { exact: true }).fill("wrong");
  await page.keyboard.press("Enter");
  await expect(dialog).toContainText("wrong. Type");
  await visit("fresh sign-in, refused");
  await dialog.getByLabel("Your password", { exact: true }).fill(lab.password);
  await page.keyboard.press("Enter");
  await expect(dialog.getByLabel("Six-digit code or scratch code")).toBeVisible();
  await visit("fresh sign-in, code");
  await dialog.getByLabel("Six-digit code or scratch code").fill(authenticator.codeAt(lab.clock.now()));
  await page.keyboard.press("Enter");
  const scan = await ScanStep.arrived(page);
  const phone = await scan.typeKey();
  const step = await (await scan.next()).writeDown();
  lab.faults.on("/acceptMfa", refusal(401));
  lab.faults.on("/oauth2/token", refusal(401));
  await step.field.fill("123456");
  await expect(dialog).toContainText("Your session has ended");
  await visit("session ended over the wizard");
  lab.faults.clear();
  lab.clock.advanceSeconds(120);
  await dialog.getByLabel("Password", { exact: true }).fill(lab.password);
  await page.keyboard.press("Enter");
  await dialog.getByLabel("Six-digit code or scratch code").fill(authenticator.codeAt(lab.clock.now()));
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await step.confirm(phone.codeAt(lab.clock.now()));
  await visit("done, new phone");
}
