import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import type { Lab } from "../fixtures/lab.ts";
import { USER } from "../fixtures/walk.ts";
import { AccountPage } from "../pages/account-page.ts";
import { SignInPage } from "../pages/sign-in-page.ts";
import { changed, noAnswer, refusal } from "./answers.ts";
import type { Visit } from "./visit.ts";

const failures = [
  ["start, server failed", refusal(500), "The server failed"],
  ["start, no scratch codes", changed((json) => ({ ...json, scratchCodes: [] })), "no scratch codes"],
  ["start, too often", refusal(429, "", { "retry-after": "600" }), "Set-up was started too often"],
] as const;

const ends = [
  ["ended, on already", refusal(409), "MFA is on already"],
  ["ended, not allowed", refusal(403), "You are not allowed"],
  ["ended, not offered", refusal(405), "does not offer this function"],
  ["ended, user gone", refusal(404), "does not exist any more"],
] as const;

/** `Start` that brings no secret key: slow, offline, refused for now, refused for good. */
export async function tourRefusedStarts(page: Page, lab: Lab, visit: Visit): Promise<void> {
  await page.clock.install();
  const account = await (await SignInPage.open(page)).signIn(USER, lab.password);
  let ready = await account.setUp();
  lab.faults.on("/enableMfa", noAnswer);
  await ready.start.click();
  await page.clock.runFor("00:09");
  await expect(page.getByText("Still waiting for the server.").first()).toBeVisible();
  await visit("start, still waiting");
  await page.clock.runFor("00:22");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("No answer");
  await visit("start, no answer");
  await page.context().setOffline(true);
  await ready.start.click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("You are offline");
  await page.context().setOffline(false);
  await visit("start, offline");
  for (const [state, fault, words] of failures) {
    lab.faults.on("/enableMfa", fault);
    await ready.start.click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText(words);
    await visit(state);
  }
  await page.getByRole("button", { name: "Cancel", exact: true }).click();
  for (const [state, fault, words] of ends) {
    lab.faults.on("/enableMfa", fault);
    ready = await (await AccountPage.arrived(page)).setUp();
    await ready.start.click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText(words);
    await visit(state);
    await page.getByRole("navigation").getByRole("link", { name: "Your MFA" }).click();
  }
}
