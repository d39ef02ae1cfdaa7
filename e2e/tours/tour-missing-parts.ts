import type { Page } from "playwright/test";
import type { Lab } from "../fixtures/lab.ts";
import { ADMINISTRATOR, walkToAccount } from "../fixtures/walk.ts";
import type { Visit } from "./tour.ts";

/** A page that a new version of the app has taken away. */
export async function tourMissingParts(page: Page, lab: Lab, visit: Visit): Promise<void> {
  await page.route("**/assets/users-page*.js", (route) => route.fulfill({ status: 404 }));
  const account = await walkToAccount(page, lab, ADMINISTRATOR);
  await account.goTo("users");
  await account.partIsGone();
  await visit("page not loaded");
}
