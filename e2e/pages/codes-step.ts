import { readFile } from "node:fs/promises";
import { expect } from "playwright/test";
import type { Locator, Page } from "playwright/test";
import { ConfirmStep } from "./confirm-step.ts";

export interface DownloadedFile {
  readonly name: string;
  readonly text: string;
}

export class CodesStep {
  readonly page: Page;
  readonly saved: Locator;
  readonly continue: Locator;

  constructor(page: Page) {
    this.page = page;
    this.saved = page.getByRole("checkbox", { name: "I have saved my scratch codes" });
    this.continue = page.getByRole("button", { name: "Continue", exact: true });
  }

  static async arrived(page: Page): Promise<CodesStep> {
    await expect(page.getByRole("heading", { name: "Save your scratch codes", level: 1 })).toBeVisible();
    return new CodesStep(page);
  }

  async codes(): Promise<string[]> {
    return this.page.getByRole("list", { name: "Scratch codes" }).getByRole("listitem").allTextContents();
  }

  async download(): Promise<DownloadedFile> {
    const started = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: "Download", exact: true }).click();
    const download = await started;
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
  }

  async saveAndContinue(): Promise<ConfirmStep> {
    await this.download();
    await this.saved.check();
    await this.continue.click();
    return ConfirmStep.arrived(this.page);
  }

  async writeDown(): Promise<ConfirmStep> {
    await this.page.getByRole("button", { name: "I wrote them down" }).click();
    await this.continue.or(this.page.getByLabel("Six-digit code")).first().waitFor();
    if (await this.continue.isVisible()) await this.continue.click();
    return ConfirmStep.arrived(this.page);
  }
}
