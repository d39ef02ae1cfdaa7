import { expect } from "playwright/test";
import type { Locator, Page } from "playwright/test";
import { ConsequencePage } from "./consequence-page.ts";
import { GetReadyStep } from "./get-ready-step.ts";

export class AccountPage {
  readonly page: Page;
  /** That somebody else changed this person's MFA. */
  readonly toldOfChange: Locator;

  constructor(page: Page) {
    this.page = page;
    this.toldOfChange = page.getByRole("main").getByRole("status").filter({ hasText: "your MFA on" });
  }

  static async arrived(page: Page): Promise<AccountPage> {
    await expect(page.getByRole("heading", { name: "Your MFA", level: 1 })).toBeVisible();
    return new AccountPage(page);
  }

  async says(state: "MFA is on" | "MFA is off" | "MFA state unknown"): Promise<void> {
    await expect(this.page.getByRole("main").getByText(state, { exact: true })).toBeVisible();
  }

  async setUp(): Promise<GetReadyStep> {
    await this.press("Set up MFA");
    return GetReadyStep.arrived(this.page);
  }

  async setUpNewPhone(): Promise<ConsequencePage> {
    await this.press("Set up a new phone");
    return ConsequencePage.arrived(this.page, "Re-create MFA");
  }

  async turnOff(): Promise<ConsequencePage> {
    await this.press("Turn off MFA");
    return ConsequencePage.arrived(this.page, "Turn off MFA");
  }

  async gotIt(): Promise<void> {
    await expect(this.toldOfChange).toBeVisible();
    await this.press("Got it");
    await expect(this.toldOfChange).toBeHidden();
  }

  async signOut(): Promise<void> {
    await this.page.getByRole("banner").getByRole("button", { expanded: false }).last().click();
    await this.page.getByRole("menuitem", { name: "Sign out" }).click();
    await expect(this.page.getByRole("heading", { name: "Sign in", level: 1 })).toBeVisible();
  }

  /** A button or a link: to a person it is the same. */
  private async press(name: string): Promise<void> {
    const main = this.page.getByRole("main");
    await main
      .getByRole("link", { name, exact: true })
      .or(main.getByRole("button", { name, exact: true }))
      .click();
  }
}
