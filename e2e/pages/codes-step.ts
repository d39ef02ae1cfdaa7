import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "playwright/test";
import { ConfirmStep } from "./confirm-step.ts";
import { Place } from "./frame.ts";

export interface DownloadedFile {
  readonly name: string;
  readonly text: string;
}

/** The codes themselves: in the wizard, on a lent screen, in a call. */
export function scratchCodesOn(page: Page): Locator {
  return page.getByRole("list", { name: "Scratch codes" }).getByRole("listitem");
}

/** All five of them, without the gaps that make them easy to read. */
export async function readScratchCodes(page: Page): Promise<string[]> {
  const items = scratchCodesOn(page);
  await expect(items).toHaveCount(5);
  return (await items.allTextContents()).map((code) => code.replaceAll(/\s/gu, ""));
}

export class CodesStep extends Place {
  readonly heading = this.title("Save your scratch codes");
  readonly saved = this.button("I've saved my codes");
  readonly wroteDownButton = this.button("I wrote them down");
  readonly downloadButton = this.button("Download codes");
  readonly shareButton = this.button("Share");
  readonly copied = this.page.getByText("Copied. Paste them");
  readonly shared = this.page.getByText("Shared. Check that it arrived.");
  readonly peekButton = this.page.getByRole("button", { name: "Press and hold to peek" });
  readonly codes = () => readScratchCodes(this.page);

  async download(): Promise<DownloadedFile> {
    const started = this.page.waitForEvent("download");
    await this.downloadButton.click();
    const download = await started;
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
  }

  readonly copyCodes = () => this.button("Copy codes").click();
  readonly print = () => this.button("Print").click();
  readonly share = () => this.shareButton.click();
  /** Leads on, once a way to keep the codes was used. */
  readonly continue = (): Promise<ConfirmStep> => this.lead(this.saved.click(), ConfirmStep);

  async saveAndContinue(): Promise<ConfirmStep> {
    await this.download();
    return this.continue();
  }

  /** Says so, and goes on. */
  async writeDown(): Promise<ConfirmStep> {
    await this.wroteDownButton.click();
    return this.continue();
  }
}
