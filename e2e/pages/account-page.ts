import { expect } from "playwright/test";
import { ConsequencePage } from "./consequence-page.ts";
import { Place } from "./frame.ts";
import { ACTIONS, PLACES, STATES } from "./words.ts";
import { GetReadyStep, ScanStep } from "./scan-step.ts";
import { SignInPage } from "./sign-in-page.ts";

/** One's own MFA, which everybody begins with. */
export class AccountPage extends Place {
  readonly heading = this.title(PLACES.account);
  readonly setUpWay = this.way(ACTIONS.setUp);
  /** That somebody else changed this person's MFA. */
  readonly toldOfChange = this.main.getByRole("status").filter({ hasText: "your MFA on" });
  /** That it was turned on or off while this page was looked at. */
  readonly turnedOnElsewhere = this.page.getByText("MFA was turned on for your account");
  readonly fromIdentityProvider = this.main.getByText("identity provider manages your sign-in");
  readonly state = (state: keyof typeof STATES) => this.main.getByText(STATES[state], { exact: true });
  readonly says = (state: keyof typeof STATES) => expect(this.state(state)).toBeVisible();
  /** What comes after the state, in a file of its own, is there too. */
  readonly isWhole = () => expect(this.main.getByRole("link", { name: "Change password" })).toBeVisible();
  readonly setUp = (): Promise<ScanStep> => this.lead(this.setUpWay.click(), ScanStep);
  readonly unfoldApps = () => this.page.getByText("Need an app?").click();
  readonly setUpNewPhone = (): Promise<GetReadyStep> =>
    this.lead(this.way("Set up a new phone").click(), GetReadyStep);
  readonly turnOff = (): Promise<ConsequencePage> =>
    this.lead(this.way(ACTIONS.turnOff).click(), ConsequencePage);
  readonly signOut = () => SignInPage.bySigningOut(this.page);
}
