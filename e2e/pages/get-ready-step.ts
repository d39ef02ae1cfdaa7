import { expect } from "playwright/test";
import type { Locator, Page } from "playwright/test";
import { ScanStep } from "./scan-step.ts";

export class GetReadyStep {
  readonly page: Page;
  readonly start: Locator;

  constructor(page: Page) {
    this.page = page;
    this.start = page.getByRole("button", { name: "Start", exact: true });
  }

  static async arrived(page: Page): Promise<GetReadyStep> {
    await expect(page.getByRole("heading", { name: "Get ready", level: 1 })).toBeVisible();
    return new GetReadyStep(page);
  }

  async begin(): Promise<ScanStep> {
    await this.start.click();
    return ScanStep.arrived(this.page);
  }
}
