import { expect, type Page } from "playwright/test";
import { BUTTONS } from "./words.ts";

/** The identity check before a change for somebody else. */
export class Gate {
  readonly ticket;
  readonly reason;
  readonly passed;
  readonly failed;
  readonly notAsked;
  /** What needn't be asked, folded away until it is wanted. */
  readonly optional;
  readonly continueButton;

  constructor(page: Page) {
    this.ticket = page.getByLabel("Ticket number");
    this.reason = page.getByLabel("Reason", { exact: true });
    this.passed = page.getByRole("radio", { name: "Passed" });
    this.failed = page.getByRole("radio", { name: "Failed" });
    this.notAsked = page.getByRole("radio", { name: "Not asked" });
    this.optional = page.locator("summary", { hasText: "Optional" });
    this.continueButton = page.getByRole("button", { name: BUTTONS.goOn });
  }

  async unfold(): Promise<void> {
    await expect(this.optional.first()).toBeVisible();
    for (const folded of await this.optional.all()) await folded.click();
  }

  /** Passes every check that is in sight, the required ones, and names the ticket. */
  async pass(ticket: string): Promise<void> {
    await expect(this.ticket).toBeVisible();
    for (const choice of await this.passed.all()) await choice.check();
    await this.ticket.fill(ticket);
  }

  async goOn(ticket: string): Promise<void> {
    await this.pass(ticket);
    await this.continueButton.click();
  }
}
