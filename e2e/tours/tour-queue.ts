import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import type { Lab } from "../fixtures/lab.ts";
import { USER } from "../fixtures/walk.ts";
import { GetReadyStep } from "../pages/get-ready-step.ts";
import { HandOverPage } from "../pages/hand-over-page.ts";
import { SignInPage } from "../pages/sign-in-page.ts";
import { UsersList } from "../pages/users-list.ts";
import { WorkQueue } from "../pages/work-queue.ts";
import { changed, realAnswer, refusal } from "./answers.ts";
import type { Visit } from "./visit.ts";

/** Several users chosen, and worked through one by one. */
export async function tourQueue(page: Page, lab: Lab, visit: Visit): Promise<void> {
  await lab.api.enroll(USER);
  const ada = await lab.api.userId("ada");
  await (await SignInPage.open(page)).signIn("administrator", lab.password);
  const users = await UsersList.open(page);
  lab.faults.on(ada, refusal(500));
  const queue = await users.workThrough(["ada", "grace", "olivia", USER]);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("could not load");
  await visit("queue, not readable");
  lab.faults.on(
    ada,
    changed((user) => ({ ...user, mfaEnabled: null })),
  );
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("did not tell this user’s MFA state")).toBeVisible();
  await visit("queue, state not known");
  lab.faults.on(ada, realAnswer);
  await queue.giveUp("grace");
  await visit("queue, off");
  await page.getByRole("link", { name: "Set up MFA" }).click();
  await (await GetReadyStep.arrived(page)).start.click();
  await HandOverPage.arrived(page);
  await page.getByRole("button", { name: "Cancel", exact: true }).click();
  await WorkQueue.arrived(page);
  await queue.skip("olivia");
  await queue.skip(USER);
  await visit("queue, on");
  await queue.skip(null);
  await page.getByRole("button", { name: "Copy summary" }).click();
  await visit("queue, finished");
  await page.getByRole("button", { name: "End the queue" }).click();
  await expect(page.getByText("Nobody is in the queue.")).toBeVisible();
  await visit("queue, empty");
}
