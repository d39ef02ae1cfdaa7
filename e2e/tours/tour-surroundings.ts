import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import type { Lab } from "../fixtures/lab.ts";
import { USER } from "../fixtures/walk.ts";
import { SignInPage } from "../pages/sign-in-page.ts";
import type { Visit } from "./visit.ts";

/** What somebody with MFA meets: the code at sign-in, a new phone, turning off, menus, pages that are not there. */
export async function tourSurroundings(page: Page, lab: Lab, visit: Visit): Promise<void> {
  const { authenticator } = await lab.api.enroll(USER);
  const signIn = await SignInPage.open(page);
  await signIn.submit(USER, "wrong");
  await expect(page.getByRole("alert").first()).not.toBeEmpty();
  await visit("sign in, refused");
  const code = await signIn.signInToCode(USER, lab.password);
  await visit("code");
  const account = await code.answer(authenticator.codeAt(lab.clock.now()));
  await page.locator("header [aria-haspopup=menu]").nth(1).click();
  await visit("appearance menu");
  await page.keyboard.press("Escape");
  const turnOff = await account.turnOff();
  await visit("turn off");
  await turnOff.pressTurnOff();
  await visit("turn off, name missing");
  const again = await (await turnOff.cancel()).setUpNewPhone();
  await visit("re-create");
  await again.recreate(USER);
  await visit("get ready, new phone");
  await page.goto("/no/such/page");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await visit("not found");
}
