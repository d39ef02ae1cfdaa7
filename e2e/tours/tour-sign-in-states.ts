import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import type { Lab } from "../fixtures/lab.ts";
import { USER } from "../fixtures/walk.ts";
import { SignInPage } from "../pages/sign-in-page.ts";
import { changed, noAnswer, realAnswer, refusal } from "./answers.ts";
import type { Visit } from "./visit.ts";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** Signing in when something is missing, refused, slow or late, and the menu that signs out. */
export async function tourSignInStates(page: Page, lab: Lab, visit: Visit): Promise<void> {
  await page.clock.install();
  lab.faults.on(
    "/config.json",
    changed((config) => ({ ...config, helpText: "Call the help desk: 1234." })),
  );
  const { authenticator } = await lab.api.enroll(USER);
  const signIn = await SignInPage.open(page);
  await press(page, "Sign in");
  await visit("sign in, fields missing");
  lab.faults.on("/oauth2/token", noAnswer);
  await signIn.submit(USER, lab.password);
  await page.clock.runFor("00:09");
  await expect(page.getByText("Still waiting for the server.").first()).toBeVisible();
  await visit("sign in, still waiting");
  await page.clock.runFor("00:22");
  lab.faults.on("/oauth2/token", refusal(429, "", { "retry-after": "600" }));
  await press(page, "Sign in");
  await expect(page.getByRole("timer")).toBeVisible();
  await visit("sign in, to wait");
  await page.clock.fastForward("10:01");
  lab.faults.on("/oauth2/token", realAnswer);
  const code = await signIn.signInToCode(USER, lab.password);
  await code.submit("");
  await expect(page.getByText("Type the six-digit code")).toBeVisible();
  await visit("code, missing");
  await code.answerWrongly("000000");
  await visit("code, refused");
  lab.faults.on("/oauth2/token", refusal(401));
  await code.submit("111111");
  await expect(page.getByRole("alert")).toContainText("took too long");
  await visit("sign in, code came too late");
  lab.faults.on("/oauth2/token", realAnswer);
  lab.clock.advanceSeconds(120);
  const account = await (
    await signIn.signInToCode(USER, lab.password)
  ).answer(authenticator.codeAt(lab.clock.now()));
  await page.locator("header [aria-haspopup=menu]").nth(2).click();
  await visit("account menu");
  await page.keyboard.press("Escape");
  await account.signOut();
  await visit("signed out");
}
