import { expect } from "playwright/test";
import type { Page, Route } from "playwright/test";
import type { Lab } from "../fixtures/lab.ts";
import { SignInPage } from "../pages/sign-in-page.ts";
import type { Visit } from "./visit.ts";

/** The files of the steps after the QR code, and of the list of users, by the names that the build gives them. */
const LATER = "**/assets/later*";
const USERS = "**/assets/users-page*.js";
const gone = (route: Route) => route.fulfill({ status: 404 });

/** Parts of the app that a new version has taken away: before `Start`, beside the QR code, and a whole page. */
export async function tourMissingParts(page: Page, lab: Lab, visit: Visit): Promise<void> {
  await page.route(USERS, gone);
  await page.route(LATER, gone);
  const account = await (await SignInPage.open(page)).signIn("administrator", lab.password);
  await page.getByRole("navigation").getByRole("link", { name: "Users" }).click();
  await expect(page.getByRole("heading", { name: "could not be loaded", level: 1 })).toBeVisible();
  await visit("page not loaded");
  await page.getByRole("button", { name: "Look at Your MFA" }).click();
  await account.setUp();
  await expect(page.getByRole("status").filter({ hasText: "could not be loaded" })).toBeVisible();
  await visit("get ready, later steps not loaded");
  await page.unroute(LATER);
  await page.reload();
  await page.route(LATER, (route) => (route.request().method() === "HEAD" ? route.continue() : gone(route)));
  await (await SignInPage.arrived(page)).submit("administrator", lab.password);
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(page.getByText("What you see here stays")).toBeVisible();
  await visit("scan, later steps not loaded");
}
