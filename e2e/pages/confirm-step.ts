import { expect, type Locator, type Page } from "playwright/test";
import { AccountPage } from "./account-page.ts";
import { Place } from "./frame.ts";
import { GetReadyStep } from "./scan-step.ts";
import { BUTTONS, END_TITLES, REFUSED, STOPPED } from "./words.ts";

/** Where the code of the app is typed, in the wizard and in a call. */
export function codeField(page: Page): Locator {
  return page.getByLabel("6-digit code", { exact: true });
}

export class ConfirmStep extends Place {
  readonly heading = this.title(END_TITLES.confirm);
  readonly field = codeField(this.page);
  readonly fieldOfEight = this.page.getByLabel("8-digit code");
  readonly scratchField = this.page.getByLabel("Scratch code", { exact: true });
  readonly turnOnButton = this.button(/^(Turn on MFA|Use the new phone)$/u);
  readonly wayBack = this.backButton;
  readonly checkAgainButton = this.button(BUTTONS.checkAgain);
  readonly incompleteNote = this.page.getByText(/^Enter all \d digits/u);
  readonly scratchCodeNote = this.page.getByText("That's a scratch code.");
  readonly notSwitchedOn = this.alert.filter({ hasText: "MFA is still off" });
  readonly outcomeUnknown = this.page.getByText("We don't know yet");
  readonly stillChecking = this.page.getByText("Still checking.");
  readonly readingOutcome = this.page.getByText("Checking whether MFA is on");
  /** Six digits send themselves. */
  readonly enter = (code: string) => this.field.fill(code);
  /** Presses the button, which a complete code does not need. */
  readonly turnOn = () => this.turnOnButton.click();
  readonly confirm = (code: string): Promise<DoneStep> => this.lead(this.enter(code), DoneStep);

  async confirmWrongly(code: string): Promise<ConfirmStep> {
    await this.enter(code);
    // The answer to this code and not to the one before: a refused code is selected, to be typed over.
    await expect.poll(() => this.field.evaluate(isSelected), "the code was answered").toBe(true);
    await expect(this.alert).toBeVisible();
    await expect(this.turnOnButton).not.toHaveAttribute("aria-disabled", "true");
    return this;
  }

  /** A code whose answer ends the set-up. */
  readonly confirmToItsEnd = (code: string): Promise<StoppedStep> => this.lead(this.enter(code), StoppedStep);
  readonly says = (refusal: keyof typeof REFUSED) =>
    expect(this.alert.first()).toContainText(REFUSED[refusal]);
  readonly checkAgain = () => this.checkAgainButton.click();
  readonly useScratchCode = () => this.button("Use a scratch code instead").click();
  readonly useAppCode = () => this.button("Use the code from the app").click();
}

export class DoneStep extends Place {
  readonly heading = this.title(END_TITLES.done);
  readonly deleteOldEntry = this.main.getByText("and delete any older one");
  readonly done = this.button("Done");
  readonly nextTime = this.page.getByText("Next time, you'll need");
  readonly readingBack = this.main.getByText("Checking that MFA is on");
  readonly notReadBack = this.page.getByText("we couldn't check the result");
  readonly contradicted = this.page.getByText("the server says MFA is off");

  /** The server has been asked whether it is true. */
  async readBack(): Promise<void> {
    await expect(this.nextTime).toBeVisible();
    await expect(this.readingBack).toHaveCount(0);
  }

  readonly leave = (): Promise<AccountPage> => this.lead(this.button("Done").click(), AccountPage);
}

/** A set-up that ended without success. */
export class StoppedStep extends Place {
  readonly heading = this.title("Setup stopped");
  readonly says = (what: keyof typeof STOPPED) => expect(this.main).toContainText(STOPPED[what]);
  /** Begins anew, which makes another secret. */
  readonly startAgain = () => new GetReadyStep(this.page).begin();
  readonly goToAccount = (): Promise<AccountPage> =>
    this.lead(this.way("Go to Your MFA").click(), AccountPage);
}

function isSelected(field: HTMLElement | SVGElement): boolean {
  if (!(field instanceof HTMLInputElement)) return false;
  return field.value !== "" && field.selectionStart === 0 && field.selectionEnd === field.value.length;
}
