import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import { Frame } from "./frame.ts";

/** What waits for a second administrator. */
export class ApprovalsPage extends Frame {
  readonly waiting = this.main.getByRole("article");
  /** What the reader approved, and nobody has used yet. */
  readonly own = this.main.getByRole("region", { name: "Approved by you" });

  /** From the list of users, which says how much waits. */
  static async open(page: Page): Promise<ApprovalsPage> {
    await page.getByRole("link", { name: /^Approvals/u }).click();
    const approvals = new ApprovalsPage(page);
    await expect(approvals.title("Waiting for approval")).toBeVisible();
    return approvals;
  }

  /** The only one that waits. */
  async approve(): Promise<void> {
    await this.button("Approve").click();
    await expect(this.main.getByText(/^Approved\./u)).toBeVisible();
  }

  /** The only one that was approved. */
  async takeBack(userName: string): Promise<void> {
    await this.button("Take back").click();
    await expect(this.main.getByText(`Taken back. Nothing has changed for ${userName}.`)).toBeVisible();
    await expect(this.own).toHaveCount(0);
  }
}
