import { expect } from "playwright/test";
import type { Locator, Page } from "playwright/test";
import { SignInPage } from "./sign-in-page.ts";

export type PracticePerson = "administrator" | "ada" | "grace" | "ravi" | "rita";

/** What is around the app in practice: the banner, the simulated phone, the faults. */
export class PracticeDesk {
  readonly page: Page;
  readonly banner: Locator;
  readonly tools: Locator;

  constructor(page: Page) {
    this.page = page;
    this.banner = page.getByRole("region", { name: "Practice" });
    this.tools = page.getByRole("complementary", { name: "Practice tools" });
  }

  /** Waits until the page says that it needs no network any more. */
  static async open(page: Page, path = "/practice"): Promise<PracticeDesk> {
    await page.goto(path);
    const desk = new PracticeDesk(page);
    await expect(desk.tools.getByText(/^Everything is loaded/u)).toBeAttached();
    return desk;
  }

  static passwordOf(person: PracticePerson): string {
    return `practice-${person === "administrator" ? "admin" : person}`;
  }

  signIn(): Promise<SignInPage> {
    return SignInPage.arrived(this.page);
  }

  async scan(): Promise<void> {
    await this.press("Scan the code on the screen");
    await expect(this.tools.getByText(/is on the phone/u)).toBeVisible();
  }

  /** On a phone the tools are a sheet that comes up from the foot; on a desktop they are there. */
  async openTools(): Promise<void> {
    await this.toggle("Practice tools");
  }

  async closeTools(): Promise<void> {
    await this.toggle("Close practice tools");
  }

  /** From the paper of somebody who lost the phone; folded up it can be read, too. */
  async scratchCodeOf(person: PracticePerson): Promise<string> {
    const row = this.tools.getByRole("listitem", { includeHidden: true }).filter({ hasText: person });
    return (await row.locator("ul code").first().textContent()) ?? "";
  }

  async codeOf(account: string): Promise<string> {
    const shown = this.tools.getByLabel(`Code of ${account}`);
    await expect(shown).toHaveText(/^\d{6}$/u);
    return (await shown.textContent()) ?? "";
  }

  async setClock(choice: string): Promise<void> {
    await this.tools.getByLabel("Clock of the phone").selectOption(choice);
    // The codes of the phone are computed anew.
    await expect(this.tools.getByLabel("Clock of the phone")).toHaveValue(/-?\d+/u);
  }

  async switchOn(fault: string): Promise<void> {
    await this.tools.getByRole("checkbox", { name: fault }).check();
  }

  async switchOff(fault: string): Promise<void> {
    await this.tools.getByRole("checkbox", { name: fault }).uncheck();
  }

  private async toggle(name: string): Promise<void> {
    const button = this.tools.getByRole("button", { name, exact: true });
    if (await button.isVisible()) await button.click();
  }

  async press(name: string): Promise<void> {
    await this.tools.getByRole("button", { name, exact: true }).click();
  }
}
