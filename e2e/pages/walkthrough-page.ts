import { expect } from "playwright/test";
import type { Locator, Page } from "playwright/test";
import { pasteElsewhere } from "../fixtures/paste-elsewhere.ts";

const TITLES = [
  "Who is calling",
  "Get the phone ready",
  "Read out the key",
  "Read out the scratch codes",
  "Confirm with a code",
  "MFA is on",
];

/** The help desk's script. What it says aloud is all that a caller can hear. */
export class WalkthroughPage {
  readonly page: Page;
  readonly say: Locator;
  readonly spelled: Locator;
  readonly codes: Locator;
  readonly field: Locator;
  readonly alert: Locator;
  readonly writtenDownBox: Locator;
  /** At the foot of the window. */
  readonly bar: Locator;

  constructor(page: Page) {
    this.page = page;
    this.say = page.getByRole("article");
    this.spelled = page.getByRole("list", { name: "Secret key, spelled out in groups of four" });
    this.codes = page.getByRole("list", { name: "Scratch codes" });
    this.field = page.getByLabel("Six-digit code", { exact: true });
    this.alert = page.getByRole("main").getByRole("alert");
    this.writtenDownBox = page.getByRole("checkbox", {
      name: "The caller has written down all scratch codes",
    });
    this.bar = page.getByRole("group", { name: "Steps of the call" });
  }

  static async arrived(page: Page, step: number): Promise<WalkthroughPage> {
    await expect(page.getByRole("heading", { name: "Walkthrough", level: 1 })).toBeVisible();
    await expect(page.getByRole("heading", { name: TITLES[step - 1] ?? "", level: 2 })).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`/walkthrough/[^/]+/${String(step)}$`, "u"));
    return new WalkthroughPage(page);
  }

  async identify(ticket: string): Promise<WalkthroughPage> {
    for (const box of await this.page.getByRole("checkbox").all()) await box.check();
    await this.page.getByLabel("Ticket number").fill(ticket);
    return this.next(2);
  }

  async next(step: number): Promise<WalkthroughPage> {
    await this.page.getByRole("button", { name: "Next", exact: true }).click();
    return WalkthroughPage.arrived(this.page, step);
  }

  async callerIsReady(): Promise<void> {
    await this.page.getByRole("button", { name: "Caller is ready", exact: true }).click();
  }

  /** All that is read out word for word. */
  async said(): Promise<string> {
    return (await this.say.first().textContent()) ?? "";
  }

  /** The key as it is heard: the first letter of each word, or the digit it names. */
  async spelledKey(): Promise<string> {
    const digits = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    const groups = await this.spelled.getByRole("listitem").locator("span").allTextContents();
    const words = groups.flatMap((group) => group.split("·").map((word) => word.trim())).filter(Boolean);
    return words
      .map((word) => (digits.includes(word) ? String(digits.indexOf(word)) : word.slice(0, 1).toUpperCase()))
      .join("");
  }

  async writtenDown(): Promise<void> {
    await this.writtenDownBox.check();
  }

  async ticketNote(): Promise<string> {
    await this.page.getByRole("button", { name: "Copy ticket note" }).click();
    await expect(this.page.getByText("The ticket note is on the clipboard.")).toBeVisible();
    return pasteElsewhere(this.page.context());
  }
}
