import { expect } from "playwright/test";
import type { Locator, Page } from "playwright/test";
import { AccountPage } from "./account-page.ts";

/** The second step of signing in. */
export class CodePage {
  readonly page: Page;
  readonly alert: Locator;

  constructor(page: Page) {
    this.page = page;
    this.alert = page.getByRole("alert");
  }

  static async arrived(page: Page): Promise<CodePage> {
    await expect(page.getByRole("heading", { name: "Enter your code" })).toBeVisible();
    return new CodePage(page);
  }

  async answer(code: string): Promise<AccountPage> {
    await this.submit(code);
    return AccountPage.arrived(this.page);
  }

  async answerWrongly(code: string): Promise<CodePage> {
    await this.submit(code);
    await expect(this.alert).toBeVisible();
    return this;
  }

  async submit(code: string): Promise<void> {
    await this.page.getByLabel("Six-digit code or scratch code").fill(code);
    await this.page.getByRole("button", { name: "Continue", exact: true }).click();
  }
}
