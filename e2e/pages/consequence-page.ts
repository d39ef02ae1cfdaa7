import { expect } from "playwright/test";
import type { Locator, Page } from "playwright/test";
import { AccountPage } from "./account-page.ts";
import { GetReadyStep } from "./get-ready-step.ts";

/** What stops working, before it does. */
export class ConsequencePage {
  readonly page: Page;
  readonly password: Locator;
  readonly reason: Locator;

  constructor(page: Page) {
    this.page = page;
    this.password = page.getByLabel("Your password", { exact: true });
    this.reason = page.getByLabel("Reason or ticket number");
  }

  static async arrived(page: Page, heading: "Re-create MFA" | "Turn off MFA"): Promise<ConsequencePage> {
    await expect(page.getByRole("heading", { name: heading, level: 1 })).toBeVisible();
    return new ConsequencePage(page);
  }

  async confirmName(userName: string): Promise<void> {
    await this.page.getByLabel("Type the user name to confirm").fill(userName);
  }

  async recreate(userName: string): Promise<GetReadyStep> {
    await this.confirmName(userName);
    await this.page.getByRole("button", { name: "Continue", exact: true }).click();
    return GetReadyStep.arrived(this.page);
  }

  async turnOff(userName: string): Promise<AccountPage> {
    await this.confirmName(userName);
    await this.pressTurnOff();
    await expect(this.page.getByRole("main").getByText("MFA is off", { exact: true })).toBeVisible();
    await this.goBack();
    return AccountPage.arrived(this.page);
  }

  async pressTurnOff(): Promise<void> {
    await this.page.getByRole("button", { name: "Turn off MFA", exact: true }).click();
  }

  /** From the result back to where one came from. */
  async goBack(): Promise<void> {
    const name = { name: "Back to Your MFA", exact: true };
    await this.page.getByRole("button", name).or(this.page.getByRole("link", name)).click();
  }

  async cancel(): Promise<AccountPage> {
    const main = this.page.getByRole("main");
    const name = { name: "Cancel", exact: true };
    await main.getByRole("button", name).or(main.getByRole("link", name)).click();
    return AccountPage.arrived(this.page);
  }
}
