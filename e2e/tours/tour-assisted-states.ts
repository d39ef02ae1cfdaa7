import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import type { Lab } from "../fixtures/lab.ts";
import { USER } from "../fixtures/walk.ts";
import { HandOverPage } from "../pages/hand-over-page.ts";
import { SignInPage } from "../pages/sign-in-page.ts";
import { UsersList } from "../pages/users-list.ts";
import { changed, realAnswer, refusal } from "./answers.ts";
import type { Visit } from "./visit.ts";

const ADMINISTRATOR = "administrator";
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** Enrolling somebody else where it is not possible, and what is asked before a slip becomes worthless. */
export async function tourAssistedStates(page: Page, lab: Lab, visit: Visit): Promise<void> {
  page.on("dialog", (dialog) => void dialog.accept());
  lab.faults.on(
    "/config.json",
    changed((config) => ({ ...config, apiVersion: "v8.1" })),
  );
  const ines = await lab.api.userId("ines");
  await (await SignInPage.open(page, `/users/${ines}/enroll`)).submit(ADMINISTRATOR, lab.password);
  await expect(page.getByRole("main")).toContainText("identity provider");
  await visit("set up for another, identity provider");
  const users = await UsersList.open(page);
  await expect(page.getByText("MFA only at the identity provider.")).toBeVisible();
  await visit("users, with roles");
  const ready = await users.setUp(USER);
  await visit("set up for another");
  lab.faults.on("/enableMfa", refusal(403));
  await ready.start.click();
  await expect(page.getByText("You are not allowed")).toBeVisible();
  await visit("set up for another, not allowed");
  lab.faults.on("/enableMfa", realAnswer);
  await (await (await UsersList.open(page)).setUp(USER)).start.click();
  const slip = await (await HandOverPage.arrived(page)).onPaper();
  await slip.tick("key");
  await slip.tick("codes");
  await slip.print();
  await expect(page.getByText("was handed to your printer")).toBeVisible();
  await visit("on paper, printed");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Users" }).click();
  await expect(page.getByRole("dialog")).toContainText("Leave before a code was confirmed?");
  await visit("on paper, leaving");
  await press(page, "Stay");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.reload();
  await (await SignInPage.arrived(page)).submit(ADMINISTRATOR, lab.password);
  await expect(page.getByText("Set-up was interrupted")).toBeVisible();
  await visit("set up for another, interrupted");
  await page.goto("/users");
  await (await SignInPage.arrived(page)).submit("olivia", lab.password);
  await expect(page.getByText("You may see only yourself here.")).toBeVisible();
  await visit("users, only oneself");
}
