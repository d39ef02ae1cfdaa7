import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import { ConsequencePage } from "./consequence-page.ts";
import { Frame } from "./frame.ts";
import { ACTIONS, PLACES, STATES } from "./words.ts";
import { GetReadyStep, ScanStep } from "./scan-step.ts";
import { SignInPage } from "./sign-in-page.ts";

/** One's own MFA, which everybody begins with. */
export class AccountPage extends Frame {
  readonly heading = this.title(PLACES.account);
  readonly setUpWay = this.way(ACTIONS.setUp);
  /** That somebody else changed this person's MFA. */
  readonly toldOfChange = this.main.getByRole("status").filter({ hasText: "your MFA on" });
  /** That it was changed where this server didn't see it. */
  readonly toldOfElsewhere = this.main.getByText("Your MFA was changed outside this page");
  /** Who changed it last, and when. */
  readonly lastChange = this.main.getByText("Turned off by");
  /** That it was turned on or off while this page was looked at. */
  readonly turnedOnElsewhere = this.page.getByText("MFA was turned on for your account");
  readonly fromIdentityProvider = this.main.getByText("identity provider manages your sign-in");

  static async arrived(page: Page): Promise<AccountPage> {
    const account = new AccountPage(page);
    await expect(account.heading).toBeVisible();
    return account;
  }

  state(state: keyof typeof STATES) {
    return this.main.getByText(STATES[state], { exact: true });
  }

  async says(state: keyof typeof STATES): Promise<void> {
    await expect(this.state(state)).toBeVisible();
  }

  async setUp(): Promise<ScanStep> {
    await this.setUpWay.click();
    return ScanStep.arrived(this.page);
  }

  async unfoldApps(): Promise<void> {
    await this.page.getByText("Need an app?").click();
  }

  async setUpNewPhone(): Promise<GetReadyStep> {
    await this.way("Set up a new phone").click();
    return GetReadyStep.arrived(this.page);
  }

  async turnOff(): Promise<ConsequencePage> {
    await this.way(ACTIONS.turnOff).click();
    return ConsequencePage.arrived(this.page);
  }

  signOut(): Promise<SignInPage> {
    return SignInPage.bySigningOut(this.page);
  }
}
