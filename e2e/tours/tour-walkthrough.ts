import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import { createAuthenticator } from "../authenticator/authenticator.ts";
import type { Lab } from "../fixtures/lab.ts";
import { USER } from "../fixtures/walk.ts";
import { SignInPage } from "../pages/sign-in-page.ts";
import { WalkthroughPage } from "../pages/walkthrough-page.ts";
import type { Visit } from "./visit.ts";

/** The help desk's call, step by step. */
export async function tourWalkthrough(page: Page, lab: Lab, visit: Visit): Promise<void> {
  await (await SignInPage.open(page)).signIn("administrator", lab.password);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Walkthrough" }).click();
  await page.getByLabel("Find a user").fill(USER);
  await expect(page.getByRole("link", { name: USER })).toBeVisible();
  await visit("call, whom");
  await page.getByRole("link", { name: USER }).click();
  let call = await WalkthroughPage.arrived(page, 1);
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await visit("call, identity missing");
  call = await call.identify("INC-77");
  await visit("call, phone");
  call = await call.next(3);
  await visit("call, key covered");
  await call.callerIsReady();
  await visit("call, key");
  const phone = createAuthenticator(`otpauth://totp/a:b?secret=${await call.spelledKey()}`);
  call = await call.next(4);
  await call.callerIsReady();
  await visit("call, codes");
  await call.writtenDown();
  call = await call.next(5);
  await visit("call, confirm");
  await call.field.fill("000000");
  await expect(call.alert).toContainText(/entry|accepted/u);
  await visit("call, code refused");
  await call.field.fill(phone.codeAt(lab.clock.now()));
  await WalkthroughPage.arrived(page, 6);
  await visit("call, done");
}
