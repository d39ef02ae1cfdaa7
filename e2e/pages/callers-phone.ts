import { expect } from "playwright/test";
import { Place } from "./frame.ts";

/** The phone of practice in a window of its own, in front of the person who plays the caller. */
export class CallersPhone extends Place {
  readonly heading = this.title("The caller's phone");
  readonly banner = this.page.getByRole("region", { name: "Practice" });

  /** As the key was heard. */
  async add(key: string, account: string): Promise<void> {
    await this.main.getByLabel("Account", { exact: true }).fill(account);
    await this.main.getByLabel("Key", { exact: true }).fill(key);
    await this.button("Add").click();
    await expect(this.codeOn(account)).toBeVisible();
  }

  async scan(): Promise<void> {
    await this.button("Scan the code on the screen").click();
    await expect(this.main.getByText(/is on the phone/u)).toBeVisible();
  }

  readonly codeOn = (account: string) => this.main.getByLabel(`Code of ${account}`);

  async codeOf(account: string): Promise<string> {
    const shown = this.codeOn(account);
    await expect(shown).toHaveText(/^\d{6}$/u);
    return (await shown.textContent()) ?? "";
  }
}
