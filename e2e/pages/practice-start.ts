import { expect, type Page } from "playwright/test";
import { AccountPage } from "./account-page.ts";
import { Place } from "./frame.ts";
import { SignInPage, type CodePage } from "./sign-in-page.ts";

/** The first page of practice: what one can do there. */
export class PracticeStart extends Place {
  readonly heading = this.title("What do you want to practice?");
  readonly banner = this.page.getByRole("region", { name: "Practice" });

  /** Waits until the page says that it needs no network any more. */
  static async open(page: Page, path = "/practice"): Promise<PracticeStart> {
    await page.goto(path);
    const start = await PracticeStart.arrived(page);
    await expect(page.getByText(/^Everything is loaded/u)).toBeAttached();
    return start;
  }

  /** Nobody signs in: the button does it. */
  readonly alone = (): Promise<AccountPage> =>
    this.lead(this.button("Set up MFA as Ada").click(), AccountPage);

  /** Somebody with MFA signs in, and is asked for a code of the phone that is gone. */
  async lost(): Promise<CodePage> {
    await this.button("Ask for a new phone as Mina").click();
    return (await SignInPage.arrived(this.page)).signInToCode("mina", "practice-mina");
  }

  /** The caller's phone comes up in a window of its own. */
  async openPhone(): Promise<Page> {
    const opened = this.page.waitForEvent("popup");
    await this.button("Open the caller's phone").click();
    return opened;
  }

  readonly someoneElse = (): Promise<SignInPage> =>
    this.lead(this.way("Sign in as someone else").click(), SignInPage);
}
