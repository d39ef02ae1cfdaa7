import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import type { Lab } from "../fixtures/lab.ts";
import { USER } from "../fixtures/walk.ts";
import { HandOverPage } from "../pages/hand-over-page.ts";
import { SignInPage } from "../pages/sign-in-page.ts";
import { UsersList } from "../pages/users-list.ts";
import type { Visit } from "./visit.ts";

/** How an administrator hands an enrollment over, in each of the ways, and the pages beside. */
export async function tourHandOver(page: Page, lab: Lab, visit: Visit): Promise<void> {
  await (await SignInPage.open(page)).signIn("administrator", lab.password);
  await UsersList.open(page);
  await page.getByRole("link", { name: "Audit" }).click();
  await expect(page.getByRole("table")).toBeVisible();
  await visit("audit");
  const users = await UsersList.open(page);
  await (await users.setUp(USER)).start.click();
  const handOver = await HandOverPage.arrived(page);
  await visit("hand over");
  const slip = await handOver.onPaper();
  await visit("on paper");
  await slip.goWithoutPrinting();
  await slip.confirm();
  await visit("on paper, confirm");
  await page.goto("/instructions");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await visit("instructions");
  await page.goto("/");
  await (await SignInPage.arrived(page)).signIn("administrator", lab.password);
  await (await (await UsersList.open(page)).setUp("ada")).start.click();
  await (await HandOverPage.arrived(page)).besideMe();
  await visit("beside me");
}
