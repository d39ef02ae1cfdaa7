import { expect } from "playwright/test";
import { AccountPage } from "./account-page.ts";
import { Place } from "./frame.ts";
import { Gate } from "./gate.ts";
import { ACTIONS, BUTTONS, STATES } from "./words.ts";
import { signInFields } from "./sign-in-page.ts";

/** What stops working, before it does. */
export class ConsequencePage extends Place {
  readonly heading = this.title(ACTIONS.turnOff);
  readonly password = signInFields(this.main).ownPassword;
  readonly code = signInFields(this.main).code;
  readonly gate = new Gate(this.page);
  readonly name = this.page.getByLabel("Enter the user name to confirm");
  readonly nameMissing = this.page.getByText(/^Enter the user name \S+\.$/u);
  readonly passwordMissing = this.page.getByText("Enter your password.");
  readonly outcomeUnknown = this.page.getByText("We couldn't check. Check again");
  readonly stillOn = this.page.getByText("Turning it off didn't work.");
  readonly nothingToChange = this.page.getByText("so nothing can be changed now");
  /** After turning off: one's own page says it in a line, somebody else's in the heading. */
  readonly isOff = this.main.getByText(STATES.off, { exact: true });
  readonly confirmName = (userName: string) => this.name.fill(userName);

  async turnOff(userName: string): Promise<AccountPage> {
    await this.confirmName(userName);
    await this.pressTurnOff();
    await expect(this.isOff).toBeVisible();
    await this.way("Back to Your MFA").click();
    return AccountPage.arrived(this.page);
  }

  /** Somebody else's MFA, up to the page that says that it is off. */
  async turnOffFor(userName: string, ticket: string): Promise<void> {
    await this.gate.goOn(ticket);
    await this.confirmName(userName);
    await this.pressTurnOff();
    await expect(this.title(STATES.off)).toBeVisible();
  }

  readonly pressTurnOff = () => this.button(ACTIONS.turnOff).click();

  /** A sign-in that is too old is asked for again in place. */
  async enterPassword(password: string): Promise<void> {
    await this.password.fill(password);
    await this.password.press("Enter");
  }

  async enterCode(code: string): Promise<void> {
    await this.code.fill(code);
    await this.code.press("Enter");
  }

  readonly checkAgain = () => this.button(BUTTONS.checkAgain).click();
  /** The way back for one's own MFA. */
  readonly cancelToAccount = (): Promise<AccountPage> => this.lead(this.cancel(), AccountPage);
}
