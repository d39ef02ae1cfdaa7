import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import { AccountPage } from "./account-page.ts";
import { CodePage } from "./code-page.ts";

export class SignInPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the app anywhere; a stranger is asked to sign in first. */
  static async open(page: Page, path = "/"): Promise<SignInPage> {
    await page.goto(path);
    return SignInPage.arrived(page);
  }

  static async arrived(page: Page): Promise<SignInPage> {
    await expect(page.getByRole("heading", { name: "Sign in", level: 1 })).toBeVisible();
    return new SignInPage(page);
  }

  async submit(userName: string, password: string): Promise<void> {
    await this.page.getByLabel("User name", { exact: true }).fill(userName);
    await this.page.getByLabel("Password", { exact: true }).fill(password);
    await this.page.getByRole("button", { name: "Sign in", exact: true }).click();
  }

  async signIn(userName: string, password: string): Promise<AccountPage> {
    await this.submit(userName, password);
    return AccountPage.arrived(this.page);
  }

  async signInToCode(userName: string, password: string): Promise<CodePage> {
    await this.submit(userName, password);
    return CodePage.arrived(this.page);
  }
}
