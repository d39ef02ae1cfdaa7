import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import { BesideScreen } from "./beside-screen.ts";
import { SlipPage } from "./slip-page.ts";
import { WalkthroughPage } from "./walkthrough-page.ts";

/** After `Start` for somebody else. */
export class HandOverPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async arrived(page: Page): Promise<HandOverPage> {
    await expect(page.getByRole("heading", { name: "How will you hand it over?", level: 1 })).toBeVisible();
    return new HandOverPage(page);
  }

  async besideMe(): Promise<BesideScreen> {
    await this.page.getByRole("button", { name: "Beside me", exact: true }).click();
    return BesideScreen.arrived(this.page);
  }

  async onThePhone(): Promise<WalkthroughPage> {
    await this.page.getByRole("button", { name: "On the phone", exact: true }).click();
    return WalkthroughPage.arrived(this.page, 1);
  }

  async onPaper(): Promise<SlipPage> {
    await this.page.getByRole("button", { name: "On paper", exact: true }).click();
    return SlipPage.arrived(this.page);
  }
}
