import { expect } from "playwright/test";
import type { Locator, Page } from "playwright/test";
import { ScanStep } from "./scan-step.ts";

/** The screen while it belongs to the person at the desk. */
export class BesideScreen {
  readonly page: Page;
  readonly screen: Locator;

  constructor(page: Page) {
    this.page = page;
    this.screen = page.getByRole("dialog").filter({ hasText: "Give the screen back" });
  }

  static async arrived(page: Page): Promise<BesideScreen> {
    const beside = new BesideScreen(page);
    await expect(beside.screen).toBeVisible();
    return beside;
  }

  scan(): Promise<ScanStep> {
    return ScanStep.arrived(this.page);
  }

  async giveBack(): Promise<void> {
    await this.screen.getByRole("button", { name: "Give the screen back" }).first().click();
  }

  async unlock(password: string): Promise<void> {
    await this.page.getByLabel("Password of the session's owner", { exact: true }).fill(password);
    await this.page.getByRole("button", { name: "Continue", exact: true }).last().click();
  }
}
