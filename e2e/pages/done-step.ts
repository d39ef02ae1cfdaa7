import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import { AccountPage } from "./account-page.ts";

export class DoneStep {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async arrived(page: Page): Promise<DoneStep> {
    await expect(page.getByRole("heading", { name: "MFA is on", level: 1 })).toBeVisible();
    return new DoneStep(page);
  }

  async leave(): Promise<AccountPage> {
    await this.page.getByRole("navigation").getByRole("link", { name: "Your MFA" }).click();
    return AccountPage.arrived(this.page);
  }
}
