import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import type { Lab } from "../fixtures/lab.ts";
import { USER } from "../fixtures/walk.ts";
import { SignInPage } from "../pages/sign-in-page.ts";
import type { Visit } from "./visit.ts";

/** The work list and what an administrator does from it. */
export async function tourAdministration(page: Page, lab: Lab, visit: Visit): Promise<void> {
  await lab.api.enroll(USER);
  await (await SignInPage.open(page)).signIn("administrator", lab.password);
  await page.getByRole("navigation").getByRole("link", { name: "Users" }).click();
  await expect(page.getByText("olivia").first()).toBeVisible();
  await visit("users");
  await actionsOf(page, USER).click();
  await visit("users, actions");
  await page.keyboard.press("Escape");
  const boxes = page.getByRole("main").getByRole("checkbox");
  await boxes.nth(1).check();
  await boxes.nth(2).check();
  await visit("users, selected");
  await page.getByLabel("Find a user").fill("nobody of this name");
  await expect(page.getByText("olivia")).toHaveCount(0);
  await visit("users, none found");
  await page.getByLabel("Find a user").fill("");
  await actionsOf(page, USER).click();
  await page.getByRole("menuitem", { name: "Re-create MFA" }).click();
  await expect(page.getByRole("heading", { name: "Re-create MFA", level: 1 })).toBeVisible();
  await visit("re-create for another");
}

function actionsOf(page: Page, name: string) {
  return page.getByRole("row", { name: new RegExp(`\\b${name}\\b`, "u") }).locator("[aria-haspopup=menu]");
}
