import { expect, type Page } from "playwright/test";
import { Frame } from "./frame.ts";
import { UsersList } from "./users-list.ts";

/** What was done, and who did it. */
export class AuditPage extends Frame {
  readonly table = this.page.getByRole("table");
  readonly rows = this.table.getByRole("row");
  readonly busyTable = this.page.locator("table[aria-busy]");
  readonly loadingAudit = this.page.getByText("Loading the audit").first();
  readonly notOffered = this.page.getByText("offers no audit").first();
  readonly empty = this.page.getByText("Nothing is recorded.").first();
  readonly someNotReadable = this.page.getByText("couldn't be read").first();
  readonly readingForFile = this.page.getByText("Reading the record for the file");

  /** From the list of users, which leads to it. */
  static async open(page: Page): Promise<AuditPage> {
    await page.getByRole("link", { name: "Audit", exact: true }).click();
    return new AuditPage(page);
  }

  readonly rowsOf = (...words: readonly string[]) =>
    words.reduce((rows, hasText) => rows.filter({ hasText }), this.rows);

  async onlyOf(userName: string): Promise<void> {
    await this.button(`Only ${userName}`).first().click();
    await expect(this.page.getByRole("searchbox", { name: "User" })).not.toHaveValue("");
  }

  readonly older = () => this.button("Older").click();
  readonly newer = () => this.button("Newer").click();
  readonly export = () => this.button("Export").click();
  readonly back = (): Promise<UsersList> => this.lead(this.way("Back to Users").click(), UsersList);
}
