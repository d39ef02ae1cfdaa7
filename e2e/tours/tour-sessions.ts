import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import type { Lab } from "../fixtures/lab.ts";
import { USER } from "../fixtures/walk.ts";
import { SignInPage } from "../pages/sign-in-page.ts";
import { changed, refusal } from "./answers.ts";
import type { Visit } from "./visit.ts";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** A session that runs out: the warning, and signing in again over the page. */
export async function tourSessions(page: Page, lab: Lab, visit: Visit): Promise<void> {
  // So short an idle time is warned of at once.
  lab.faults.on(
    "/config.json",
    changed((config) => ({ ...config, idleMinutes: 2 })),
  );
  await page.clock.install();
  const { authenticator } = await lab.api.enroll(USER);
  const code = await (await SignInPage.open(page)).signInToCode(USER, lab.password);
  await code.answer(authenticator.codeAt(lab.clock.now()));
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("Are you still there?");
  await visit("still there?");
  lab.faults.on("/oauth2/token", refusal(503));
  await press(page, "Stay signed in");
  await expect(dialog).toContainText("could not be renewed");
  await visit("still there?, not renewed");
  lab.faults.clear();
  await page.clock.runFor("02:01");
  await expect(dialog).toContainText("Sign in again");
  await visit("signed out by idle");
  await dialog.getByLabel("Password", { exact: true }).fill("wrong");
  await page.keyboard.press("Enter");
  await expect(dialog).toContainText("The password is wrong");
  await visit("sign in again, refused");
  await dialog.getByLabel("Password", { exact: true }).fill(lab.password);
  await page.keyboard.press("Enter");
  await expect(dialog.getByLabel("Six-digit code or scratch code")).toBeVisible();
  await visit("sign in again, code");
}
