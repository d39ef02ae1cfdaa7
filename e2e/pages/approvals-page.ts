import { expect, type Page } from "playwright/test";
import { Frame } from "./frame.ts";

/** What waits for a second administrator. */
export class ApprovalsPage extends Frame {
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
}
