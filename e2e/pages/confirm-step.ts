import { expect } from "playwright/test";
import type { Locator, Page } from "playwright/test";
import { DoneStep } from "./done-step.ts";

export class ConfirmStep {
  readonly page: Page;
  readonly field: Locator;
  readonly turnOn: Locator;
  readonly alert: Locator;

  constructor(page: Page) {
    this.page = page;
    this.field = page.getByLabel("Six-digit code", { exact: true });
    this.turnOn = page.getByRole("button", { name: "Turn on MFA", exact: true });
    this.alert = page.getByRole("main").getByRole("alert");
  }

  static async arrived(page: Page): Promise<ConfirmStep> {
    await expect(page.getByRole("heading", { name: "Confirm with a code", level: 1 })).toBeVisible();
    return new ConfirmStep(page);
  }

  /** Six digits send themselves. */
  async confirm(code: string): Promise<DoneStep> {
    await this.field.fill(code);
    return DoneStep.arrived(this.page);
  }

  async confirmWrongly(code: string): Promise<ConfirmStep> {
    await this.field.fill(code);
    await expect(this.alert).toBeVisible();
    await expect(this.turnOn).not.toHaveAttribute("aria-disabled", "true");
    return this;
  }
}
