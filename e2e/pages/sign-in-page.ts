import { expect, type Locator, type Page } from "playwright/test";
import { AccountPage } from "./account-page.ts";
import { Frame, Place } from "./frame.ts";
import { NewPhonePage } from "./new-phone-page.ts";

/** The fields of signing in, which stand on pages and in dialogs. */
export function signInFields(scope: Locator | Page) {
  return {
    userName: scope.getByLabel("User name", { exact: true }),
    password: scope.getByLabel("Password", { exact: true }),
    /** Where a signed-in person proves to be the same. */
    ownPassword: scope.getByLabel("Your password", { exact: true }),
    code: scope.getByLabel("6-digit code or scratch code"),
  };
}

export class SignInPage extends Place {
  readonly heading = this.title("Sign in");
  readonly fields = signInFields(this.main);
  readonly submitButton = this.button("Sign in");
  readonly practiceLink = this.main.getByRole("link", { name: "Practice mode" });
  /** Which of the two is not told. */
  readonly wrong = this.alert.filter({ hasText: "Incorrect user name or password." });

  /** Opens the app anywhere; a stranger is asked to sign in first. */
  static async open(page: Page, path = "/"): Promise<SignInPage> {
    await page.goto(path);
    return SignInPage.arrived(page);
  }

  static async bySigningOut(page: Page): Promise<SignInPage> {
    await new Frame(page).chooseSignOut();
    return SignInPage.arrived(page);
  }

  async fill(userName: string, password: string): Promise<void> {
    await this.fields.userName.fill(userName);
    await this.fields.password.fill(password);
  }

  async submit(userName: string, password: string): Promise<void> {
    await this.fill(userName, password);
    await this.submitButton.click();
  }

  readonly signIn = (userName: string, password: string): Promise<AccountPage> =>
    this.lead(this.submit(userName, password), AccountPage);
  readonly signInToCode = (userName: string, password: string): Promise<CodePage> =>
    this.lead(this.submit(userName, password), CodePage);
}

/** The second step of signing in. */
export class CodePage extends Place {
  readonly heading = this.title("Enter your code");
  readonly field = this.main.getByLabel("6-digit code", { exact: true });
  readonly scratchField = this.main.getByLabel("Scratch code", { exact: true });
  readonly incompleteNote = this.page.getByText("Enter all 6 digits.");
  readonly likelyCauses = this.alert.filter({ hasText: "your phone's clock may be off." });
  readonly answer = (code: string): Promise<AccountPage> => this.lead(this.submit(code), AccountPage);
  readonly answerWithScratchCode = (scratchCode: string): Promise<AccountPage> =>
    this.lead(this.submitScratchCode(scratchCode), AccountPage);

  async submitScratchCode(scratchCode: string): Promise<void> {
    await this.button("Use a scratch code").click();
    await this.scratchField.fill(scratchCode);
    await this.continueButton.click();
  }

  async loseThePhone(): Promise<void> {
    await this.button("Lost your phone?").click();
    await expect(this.title("Lost your phone?")).toBeVisible();
  }

  /** Without a scratch code either. */
  async askForNewPhone(): Promise<NewPhonePage> {
    await this.loseThePhone();
    await this.way("Ask for a new phone").click();
    return NewPhonePage.arrived(this.page);
  }

  /** From the ways without a phone to the scratch code, and on to the app's. */
  async goBackToAppCode(): Promise<void> {
    await this.backButton.click();
    await this.button("Use the code from the app").click();
    await expect(this.field).toBeFocused();
  }

  async answerWrongly(code: string): Promise<CodePage> {
    await this.submit(code);
    await expect(this.alert).toBeVisible();
    return this;
  }

  /** Six digits send themselves. */
  async submit(code: string): Promise<void> {
    await this.field.fill(code);
    if (code.length !== 6) await this.continueButton.click();
  }
}

/** Over the page: the warning before a session ends, signing in again, and proving to be the same person. */
export class SessionDialog extends Frame {
  readonly fields = signInFields(this.dialog);
  /** Not by doing nothing, but at the server. */
  readonly ended = this.dialog.getByText("Your session has ended.");
  readonly endedByIdleness = this.dialog.getByText("You were signed out after being inactive");

  static async warning(page: Page): Promise<SessionDialog> {
    const session = new SessionDialog(page);
    await expect(session.dialog).toContainText("Are you still there?");
    return session;
  }

  static async signInAgain(page: Page): Promise<SessionDialog> {
    const session = new SessionDialog(page);
    await expect(session.dialog).toContainText("Sign in again");
    return session;
  }

  static async stepUp(page: Page): Promise<SessionDialog> {
    const session = new SessionDialog(page);
    await expect(session.fields.ownPassword).toBeVisible();
    return session;
  }

  readonly staySignedIn = () => this.button("Stay signed in").click();

  /** The password of a new sign-in, or of a person who proves to be the same. */
  async enterPassword(password: string): Promise<void> {
    const field = this.fields.password.or(this.fields.ownPassword);
    await field.fill(password);
    await field.press("Enter");
  }

  async enterCode(code: string): Promise<void> {
    await this.fields.code.fill(code);
    await this.fields.code.press("Enter");
  }

  readonly isOver = () => expect(this.dialog).toHaveCount(0);
}
