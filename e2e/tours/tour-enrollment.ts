import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import type { Lab } from "../fixtures/lab.ts";
import { USER, wrongCode } from "../fixtures/walk.ts";
import { AccountPage } from "../pages/account-page.ts";
import { SignInPage } from "../pages/sign-in-page.ts";
import type { Visit } from "./visit.ts";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** From the first page to MFA, through every state of the wizard that a person can get into without a fault. */
export async function tourEnrollment(page: Page, lab: Lab, visit: Visit): Promise<void> {
  const signIn = await SignInPage.open(page);
  await visit("sign in");
  const account = await signIn.signIn(USER, lab.password);
  await account.says("MFA is off");
  await visit("account, off");
  const ready = await account.setUp();
  await visit("get ready");
  const scan = await ready.begin();
  await visit("scan");
  await page.getByText("Technical details").click();
  // On a phone the QR code is folded away.
  if (await page.getByText("Show QR code").isVisible()) await page.getByText("Show QR code").click();
  await press(page, "Spell it out");
  await visit("scan, all unfolded");
  await press(page, "Enlarge");
  await visit("scan, enlarged");
  await page.keyboard.press("Escape");
  const phone = await scan.typeKey();
  await press(page, "Hide secrets");
  await visit("scan, hidden");
  await press(page, "Show secrets");
  const codes = await scan.next();
  await visit("scratch codes");
  await press(page, "Cancel");
  await expect(page.getByRole("dialog")).toBeVisible();
  await visit("scratch codes, leaving");
  await page.keyboard.press("Escape");
  await codes.download();
  await codes.saved.check();
  await visit("scratch codes, saved");
  await codes.continue.click();
  await page.getByLabel("Six-digit code", { exact: true }).waitFor();
  await visit("confirm");
  const field = page.getByLabel("Six-digit code", { exact: true });
  await field.fill(wrongCode(phone, lab.clock.now()));
  await expect(page.getByRole("main").getByRole("alert").first()).not.toBeEmpty();
  await visit("confirm, refused");
  await field.fill(phone.codeAt(lab.clock.now() - 180_000));
  await expect(page.getByText(/behind/u).first()).toBeVisible();
  await visit("confirm, clock behind");
  await field.fill(phone.codeAt(lab.clock.now()));
  await expect(page.getByRole("heading", { name: "MFA is on", level: 1 })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: /on/u }).first()).toBeVisible();
  await visit("done");
  await page.getByRole("navigation").getByRole("link", { name: "Your MFA" }).click();
  await (await AccountPage.arrived(page)).says("MFA is on");
  await visit("account, on");
}
