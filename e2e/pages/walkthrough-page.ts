import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import { phoneWithKey } from "../authenticator/authenticator.ts";
import type { Authenticator } from "../authenticator/authenticator.ts";
import { readScratchCodes } from "./codes-step.ts";
import { codeField } from "./confirm-step.ts";
import { Frame } from "./frame.ts";
import { END_TITLES, PLACES, REFUSED, STOPPED } from "./words.ts";
import { SpelledKey } from "./spelled-key.ts";

const TITLES = {
  1: "Who is calling",
  2: "Get the phone ready",
  3: "Read out the key",
  4: "Read out the scratch codes",
  5: END_TITLES.confirm,
  6: END_TITLES.done,
} as const;

type Step = keyof typeof TITLES;

/** Where a call begins: whom it is about. */
export class CallStart extends Frame {
  readonly find = findField(this.page);
  readonly nobodyFound = this.page.getByText("No user matches");
  readonly fromIdentityProvider = this.page.getByText("pass the caller on");

  static async open(page: Page): Promise<CallStart> {
    const start = new CallStart(page);
    await start.goTo("walkthrough");
    return start;
  }

  caller(name: string) {
    return this.main.getByRole("link", { name });
  }

  async choose(name: string): Promise<WalkthroughPage> {
    await this.caller(name).click();
    return WalkthroughPage.arrived(this.page, 1);
  }
}

/** The search for a user, in the list of them and before a call. */
export function findField(page: Page) {
  return page.getByLabel("Find a user");
}

/** The help desk's script. What it says aloud is all that a caller can hear. */
export class WalkthroughPage extends Frame {
  readonly spelled = new SpelledKey(this.page);
  readonly field = codeField(this.page);
  readonly checks = this.main.getByRole("checkbox");
  readonly ticket = this.page.getByLabel("Ticket number");
  readonly nextButton = this.button("Next");
  readonly readyButton = this.button("Caller is ready");
  readonly writtenDownBox = this.page.getByRole("checkbox", {
    name: "The caller has written down all scratch codes",
  });
  /** At the foot of the window. */
  readonly bar = this.page.getByRole("group", { name: "Steps of the call" });
  readonly checksMissing = this.page.getByText("Tick every check, or end the call.");
  readonly writtenDownMissing = this.alert.filter({
    hasText: "Tick this when the caller has written down all scratch codes.",
  });
  readonly keyIsMade = this.page.getByText("The secret key is made.");
  readonly tookTooLong = this.page.getByText(STOPPED.tookTooLong);
  readonly stillOff = this.page.getByText("Nothing has changed: MFA is still off");
  readonly questions = this.main.locator("summary");

  static async arrived(page: Page, step: Step): Promise<WalkthroughPage> {
    const call = new WalkthroughPage(page);
    await expect(call.title(PLACES.walkthrough)).toBeVisible();
    await expect(call.heading(step)).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`/walkthrough/[^/]+/${String(step)}$`, "u"));
    return call;
  }

  /** After a reload there is nothing to go on with. */
  static async lost(page: Page): Promise<WalkthroughPage> {
    await expect(page.getByText("No call is under way on this page")).toBeVisible();
    return new WalkthroughPage(page);
  }

  heading(step: Step) {
    return this.title(TITLES[step], 2);
  }

  async beginAgain(): Promise<WalkthroughPage> {
    await this.button("Begin again").click();
    return WalkthroughPage.arrived(this.page, 1);
  }

  /** Ticks every check and names the ticket. */
  async check(ticket: string): Promise<void> {
    await expect(this.checks.first()).toBeVisible();
    for (const box of await this.checks.all()) await box.check();
    await this.ticket.fill(ticket);
  }

  async identify(ticket: string): Promise<WalkthroughPage> {
    await this.check(ticket);
    return this.next(2);
  }

  async next(step: Step): Promise<WalkthroughPage> {
    await this.pressNext();
    return WalkthroughPage.arrived(this.page, step);
  }

  /** To a page that may not be the next step. */
  async pressNext(): Promise<void> {
    await this.nextButton.click();
  }

  async callerIsReady(): Promise<void> {
    await this.readyButton.click();
  }

  async hideKey(): Promise<void> {
    await this.button("Hide").click();
  }

  async endUnfinished(): Promise<void> {
    await this.button("End the call without finishing").click();
  }

  /** All that is read out word for word. */
  async said(): Promise<string> {
    return (await this.page.getByRole("article").first().textContent()) ?? "";
  }

  /** The caller's phone, which knows what was read out and nothing else. */
  async callersPhone(): Promise<Authenticator> {
    return phoneWithKey(await this.spelled.heard());
  }

  codes(): Promise<string[]> {
    return readScratchCodes(this.page);
  }

  async writtenDown(): Promise<void> {
    await this.writtenDownBox.check();
  }

  async enter(code: string): Promise<void> {
    await this.field.fill(code);
  }

  async refuses(): Promise<void> {
    await expect(this.alert).toContainText(new RegExp(`${REFUSED.anotherEntry}|${REFUSED.notAccepted}`, "u"));
  }

  async ticketNote(): Promise<string> {
    await this.button("Copy ticket note").click();
    await expect(this.page.getByText("The ticket note is on the clipboard.")).toBeVisible();
    return this.pasted();
  }
}
