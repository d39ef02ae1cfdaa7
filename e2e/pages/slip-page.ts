import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import { ConfirmStep } from "./confirm-step.ts";

/** Handing over on paper. */
export class SlipPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async arrived(page: Page): Promise<SlipPage> {
    await expect(page.getByRole("heading", { name: "On paper", level: 1 })).toBeVisible();
    return new SlipPage(page);
  }

  async tick(what: "key" | "codes"): Promise<void> {
    const names = { key: "Print the secret key and its QR code", codes: "Print the scratch codes" };
    await this.page.getByRole("checkbox", { name: names[what] }).check();
  }

  /** What is on the sheet of paper. */
  async print(): Promise<string> {
    await this.page.evaluate(() => {
      window.print = () => {
        const sheet = document.querySelector("[data-print-sheet]");
        document.documentElement.dataset["printed"] = sheet?.textContent ?? "";
        dispatchEvent(new Event("afterprint"));
      };
    });
    await this.page.getByRole("button", { name: "Print the slip" }).click();
    return this.page.evaluate(() => document.documentElement.dataset["printed"] ?? "");
  }

  async goWithoutPrinting(): Promise<void> {
    await this.page.getByRole("button", { name: "Go on without printing" }).click();
  }

  async confirm(): Promise<ConfirmStep> {
    await this.page.getByRole("button", { name: "Confirm a code" }).click();
    return ConfirmStep.arrived(this.page);
  }
}
