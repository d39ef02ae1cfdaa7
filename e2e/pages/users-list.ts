import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import { ConsequencePage } from "./consequence-page.ts";
import { GetReadyStep } from "./get-ready-step.ts";
import { WalkthroughPage } from "./walkthrough-page.ts";
import { WorkQueue } from "./work-queue.ts";

/** The work list of administrators. */
export class UsersList {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async open(page: Page): Promise<UsersList> {
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Users" }).click();
    return UsersList.arrived(page);
  }

  static async arrived(page: Page): Promise<UsersList> {
    await expect(page.getByRole("heading", { name: "Users", level: 1 })).toBeVisible();
    return new UsersList(page);
  }

  async find(userName: string): Promise<void> {
    await this.page.getByLabel("Find a user").fill(userName);
    await expect(this.page.getByRole("rowheader")).toHaveCount(1);
  }

  async setUp(userName: string): Promise<GetReadyStep> {
    await this.choose(userName, "Set up MFA");
    return GetReadyStep.arrived(this.page);
  }

  async recreate(userName: string): Promise<ConsequencePage> {
    await this.choose(userName, "Re-create MFA");
    return ConsequencePage.arrived(this.page, "Re-create MFA");
  }

  async turnOff(userName: string): Promise<ConsequencePage> {
    await this.choose(userName, "Turn off MFA");
    return ConsequencePage.arrived(this.page, "Turn off MFA");
  }

  async call(userName: string): Promise<WalkthroughPage> {
    await this.choose(userName, "Walkthrough");
    return WalkthroughPage.arrived(this.page, 1);
  }

  /** Chooses several, for the queue. */
  async workThrough(userNames: readonly string[]): Promise<WorkQueue> {
    for (const name of userNames) await this.page.getByRole("checkbox", { name: `Select ${name}` }).check();
    await this.page.getByRole("button", { name: "Work through them" }).click();
    return WorkQueue.arrived(this.page);
  }

  private async choose(userName: string, action: string): Promise<void> {
    await this.page.getByRole("button", { name: `Actions for ${userName}` }).click();
    await this.page.getByRole("menuitem", { name: action }).click();
  }
}
