import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import { AccountPage } from "./account-page.ts";
import { Frame } from "./frame.ts";
import { ACTIONS, STATES } from "./words.ts";
import { GetReadyStep } from "./scan-step.ts";
import { signInFields } from "./sign-in-page.ts";

/** What stops working, before it does. */
export class ConsequencePage extends Frame {
  readonly password = signInFields(this.main).ownPassword;
  readonly code = signInFields(this.main).code;
  readonly reason = this.page.getByLabel("Reason or ticket number");
  readonly name = this.page.getByLabel("Type the user name to confirm");
  readonly nameMissing = this.page.getByText(/^Type the user name \S+\.$/u);
  readonly passwordMissing = this.page.getByText("Type your password.");
  readonly outcomeUnknown = this.page.getByText("The state could not be read from the server.");
  readonly stillOn = this.page.getByText("says that it is still on");
  readonly nothingToChange = this.page.getByText("nothing can be changed here now");
  /** After turning off: one's own page says it in a line, somebody else's in the heading. */
  readonly isOff = this.main.getByText(STATES.off, { exact: true });

  static async arrived(page: Page, what: "recreate" | "turnOff"): Promise<ConsequencePage> {
    const consequence = new ConsequencePage(page);
    await expect(consequence.title(ACTIONS[what])).toBeVisible();
    return consequence;
  }

  nameWrong(userName: string) {
    return this.page.getByText(`That is not the user name. Type ${userName}.`);
  }

  async confirmName(userName: string): Promise<void> {
    await this.name.fill(userName);
  }

  /** Types the name and goes on, to whatever comes next. */
  async continue(userName: string): Promise<void> {
    await this.confirmName(userName);
    await this.continueButton.click();
  }

  async recreate(userName: string): Promise<GetReadyStep> {
    await this.continue(userName);
    return GetReadyStep.arrived(this.page);
  }

  async turnOff(userName: string): Promise<AccountPage> {
    await this.confirmName(userName);
    await this.pressTurnOff();
    await expect(this.isOff).toBeVisible();
    await this.way("Back to Your MFA").click();
    return AccountPage.arrived(this.page);
  }

  /** Somebody else's MFA, up to the page that says that it is off. */
  async turnOffFor(userName: string, reason: string): Promise<void> {
    await this.reason.fill(reason);
    await this.confirmName(userName);
    await this.pressTurnOff();
    await expect(this.title(STATES.off)).toBeVisible();
  }

  async pressTurnOff(): Promise<void> {
    await this.button(ACTIONS.turnOff).click();
  }

  /** A sign-in that is too old is asked for again in place. */
  async enterPassword(password: string): Promise<void> {
    await this.password.fill(password);
    await this.password.press("Enter");
  }

  async enterCode(code: string): Promise<void> {
    await this.code.fill(code);
    await this.code.press("Enter");
  }

  async checkAgain(): Promise<void> {
    await this.button("Check again").click();
  }

  /** The way back for one's own MFA. */
  async cancelToAccount(): Promise<AccountPage> {
    await this.cancel();
    return AccountPage.arrived(this.page);
  }
}
