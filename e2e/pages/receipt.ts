import { expect, type Page } from "playwright/test";
import { Frame } from "./frame.ts";

/** What an administrator keeps of an action for somebody else. */
export class Receipt extends Frame {
  static async arrived(page: Page): Promise<Receipt> {
    const receipt = new Receipt(page);
    await expect(receipt.main.getByRole("heading", { name: "Receipt", exact: true })).toBeVisible();
    return receipt;
  }

  async copy(): Promise<void> {
    await this.button("Copy receipt").click();
    await expect(this.page.getByText("Receipt copied.")).toBeVisible();
  }
}
