import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import type { Lab } from "../fixtures/lab.ts";
import { gone, goneButAskedFor, LATER, USERS_PAGE } from "../fixtures/missing-parts.ts";
import { ADMINISTRATOR, walkToAccount } from "../fixtures/walk.ts";
import { GetReadyStep } from "../pages/scan-step.ts";
import { SignInPage } from "../pages/sign-in-page.ts";
import type { Visit } from "./tour.ts";

/** Parts of the app that a new version has taken away: before `Start`, beside the QR code, and a whole page. */
export async function tourMissingParts(page: Page, lab: Lab, visit: Visit): Promise<void> {
  await page.route(USERS_PAGE, gone);
  await page.route(LATER, gone);
  const account = await walkToAccount(page, lab, ADMINISTRATOR);
  await account.goTo("users");
  await account.partIsGone();
  await visit("page not loaded");
  await account.lookAtYourMfa();
  await expect((await account.setUp()).laterStepsMissing).toBeVisible();
  await visit("get ready, later steps not loaded");
  await page.unroute(LATER);
  await page.reload();
  await page.route(LATER, goneButAskedFor);
  await (await SignInPage.arrived(page)).submit(ADMINISTRATOR, lab.password);
  const scan = await (await GetReadyStep.arrived(page)).begin();
  await expect(scan.stays).toBeVisible();
  await visit("scan, later steps not loaded");
}
