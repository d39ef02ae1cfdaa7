import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import type { Lab } from "../fixtures/lab.ts";
import { USER } from "../fixtures/walk.ts";
import { ScanStep } from "../pages/scan-step.ts";
import { SignInPage } from "../pages/sign-in-page.ts";
import type { Visit } from "./visit.ts";

/** A change that wants a fresh sign-in asks for it in place: password, then the code. */
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
  await ScanStep.arrived(page);
}
