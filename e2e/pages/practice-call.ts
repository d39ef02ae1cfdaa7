import { expect, type Page } from "playwright/test";
import { Frame } from "./frame.ts";
import { matches } from "../fixtures/browser.ts";
import { findField } from "./walkthrough-page.ts";
import { BUTTONS } from "./words.ts";

/** A scripted call of practice: the caller in the tools, the agent's script beside it. */
export class PracticeCall extends Frame {
  readonly tools = this.page.getByRole("complementary", { name: "Practice tools" });
  readonly said = this.tools.getByRole("log", { name: "What was said" });

  static async take(page: Page, number: number): Promise<PracticeCall> {
    await page.getByLabel("Call", { exact: true }).selectOption(`Call ${String(number)}`);
    await page.getByRole("button", { name: "Take a call", exact: true }).click();
    return new PracticeCall(page);
  }

  async choose(name: string): Promise<void> {
    await findField(this.page).fill(name);
    const link = this.main.getByRole("listitem").getByRole("link");
    await expect(link).toHaveCount(1);
    await link.click();
  }

  /** In a window under 72 rem the caller is in the sheet at the foot. */
  async openSheet(): Promise<void> {
    const toggle = this.tools.getByRole("button", { name: "Caller and tools", exact: true });
    if (await matches(this.page, "(max-width: 71.99rem)")) await toggle.click();
    else await expect(toggle).toBeHidden();
    await expect(this.said).toBeVisible();
  }

  /** Asks, or tells the caller what to do. */
  readonly press = (name: string) => this.tools.getByRole("button", { name, exact: true }).click();

  /** Asks for the number on the page of the person, and hears it. */
  async askForNumber(): Promise<string> {
    await this.press("Ask for the number");
    const number = /(?<=It says )\d\d/u;
    await expect(this.said).toHaveText(number);
    return number.exec(await this.said.innerText())?.[0] ?? "";
  }

  async mark(check: string, answer: "Passed" | "Failed"): Promise<void> {
    const title = this.main.getByText(check, { exact: true }).first();
    await expect(title).toBeVisible();
    const group = this.main.getByRole("group", { name: check });
    // What isn't required is folded away.
    if (!(await group.isVisible())) await title.click();
    await group.getByText(answer, { exact: true }).click();
  }

  async record(ticket: string): Promise<void> {
    await this.page.getByLabel("Ticket number").fill(ticket);
    await this.next();
  }

  readonly next = () => this.button(BUTTONS.next).click();

  /** In the one dialog that every call ends in. */
  async end(outcome: string): Promise<void> {
    await this.button(BUTTONS.endCall).first().click();
    await this.dialog.getByText(outcome, { exact: true }).click();
    await this.dialog.getByRole("button", { name: BUTTONS.endCall, exact: true }).click();
    await expect(this.dialog).toContainText("Call ended");
  }

  async scores(right: number, all: number): Promise<void> {
    const score = `Score: ${String(right)} of ${String(all)}`;
    await expect(this.tools.getByRole("heading", { name: score, includeHidden: true })).toHaveText(score);
  }
}
