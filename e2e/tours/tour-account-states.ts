import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import type { Lab } from "../fixtures/lab.ts";
import { USER } from "../fixtures/walk.ts";
import { AccountPage } from "../pages/account-page.ts";
import { SignInPage } from "../pages/sign-in-page.ts";
import { changed, changedRows, noAnswer, realAnswer, refusal } from "./answers.ts";
import { readAgain } from "./read-again.ts";
import type { Visit } from "./visit.ts";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** One's own MFA while it loads, when it cannot be read or is not told, and when somebody else changes it. */
export async function tourAccountStates(page: Page, lab: Lab, visit: Visit): Promise<void> {
  await page.clock.install();
  const help = { helpText: "Call the help desk: 1234.", helpUrl: "/instructions", productName: "Acme MFA" };
  // The newer version of the contract tells roles, and who comes from an identity provider.
  lab.faults.on(
    "/config.json",
    changed((config) => ({ ...config, ...help, apiVersion: "v8.1" })),
  );
  const signIn = await SignInPage.open(page);
  lab.faults.on("/users", noAnswer);
  await signIn.signIn(USER, lab.password);
  await expect(page.getByText("Loading").first()).toBeAttached();
  await visit("account, loading");
  await page.reload();
  lab.faults.on("/users", refusal(500));
  await (await SignInPage.arrived(page)).signIn(USER, lab.password);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("could not load");
  await visit("account, not readable");
  lab.faults.on("/users", changedRows({ mfaEnabled: null }));
  await press(page, "Try again");
  await (await AccountPage.arrived(page)).says("MFA state unknown");
  await visit("account, state unknown");
  lab.faults.on("/users", changedRows({ type: "IdentityProvider" }));
  await press(page, "Read the state again");
  await expect(page.getByText("managed by your identity provider")).toBeVisible();
  await visit("account, identity provider");
  lab.faults.on("/users", changedRows({ mfaEnabled: false }));
  await page.getByRole("navigation").getByRole("link", { name: "Your MFA" }).click();
  await readAgain(page);
  await (await AccountPage.arrived(page)).says("MFA is off");
  lab.faults.on("/users", changedRows({ mfaEnabled: true }));
  await readAgain(page);
  await expect(page.getByText("MFA was turned on for your account")).toBeVisible();
  await visit("account, turned on elsewhere");
  lab.faults.on("/users", refusal(500));
  await readAgain(page);
  await expect(page.getByText("Below is what the server said last.")).toBeVisible();
  await visit("account, old");
  lab.faults.on("/users", realAnswer);
  await tourNotice(page, lab, visit);
}

/** What an administrator changed, told at the next sign-in, and not marked as read. */
async function tourNotice(page: Page, lab: Lab, visit: Visit): Promise<void> {
  const notice = { change: "disabled", changedBy: "administrator", changedAt: "2026-01-15T12:00:00Z" };
  lab.faults.on("/mfaNotice", () => Promise.resolve(Response.json(notice)));
  await page.reload();
  const account = await (await SignInPage.arrived(page)).signIn(USER, lab.password);
  await expect(account.toldOfChange).toBeVisible();
  await visit("account, changed by somebody else");
  lab.faults.on("/mfaNotice", refusal(500));
  await press(page, "Got it");
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await visit("account, changed by somebody else, not marked as read");
}
