import { expect, type Page } from "playwright/test";
import { Frame, Place } from "./frame.ts";
import { ScanStep } from "./scan-step.ts";
import { BUTTONS } from "./words.ts";

/** A request for a new phone, on the screen of the person who asks. */
export class NewPhonePage extends Place {
  readonly heading = this.title("Ask for a new phone");
  readonly number = this.main.getByText(/^\d\d$/u);
  readonly isOver = this.title("Your request has ended");
  readonly on = this.title("MFA is on");

  /** Asks, and tells the number. */
  async ask(): Promise<string> {
    await this.button("Ask now").click();
    await expect(this.title("Call your help desk")).toBeFocused();
    return this.number.innerText();
  }

  /** After a reload: the request goes on. */
  readonly askAgain = () => this.button("Ask now").click();
  readonly scan = () => ScanStep.arrived(this.page);
}

/** The same request, on the screen of the agent. */
export class RequestPage extends Frame {
  readonly numbers = this.main.getByRole("list", { name: "The numbers" }).getByRole("button");
  readonly setUpButton = this.button("Give them a new setup");
  readonly settingUp = this.page.getByText("They're setting up", { exact: true });
  readonly waits = this.page.getByText("Waiting for approval", { exact: true });
  readonly isOver = this.page.getByText("The request has ended", { exact: true });
  readonly refused = this.page.getByText("Their code was refused.");

  /** By the number in the navigation, and the only request there is. */
  static async open(page: Page, userName: string): Promise<RequestPage> {
    await page.getByRole("navigation").getByRole("link", { name: "Requests" }).click();
    await page.getByRole("link", { name: "Open" }).click();
    const request = new RequestPage(page);
    await expect(request.title(`New phone for ${userName}`)).toBeVisible();
    return request;
  }

  readonly pick = (number: string) => this.numbers.filter({ hasText: number }).click();

  async record(ticket: string): Promise<void> {
    await this.page.getByLabel("Ticket number").fill(ticket);
    await this.continueButton.click();
  }

  async giveSetup(): Promise<void> {
    await this.setUpButton.click();
    await expect(this.settingUp).toBeVisible();
  }

  /** A link leads away: the page asks first, and stays. */
  async staysWhileSettingUp(): Promise<void> {
    await this.page.getByRole("navigation").getByRole("link", { name: "Users" }).click();
    const asked = this.page.getByRole("dialog", { name: "Leave while they're setting up?" });
    await asked.getByRole("button", { name: "Stay" }).click();
    await expect(this.settingUp).toBeVisible();
  }

  /** Ends the call, and gives the note. */
  async endCall(): Promise<string> {
    await this.button(BUTTONS.endCall).click();
    const dialog = this.page.getByRole("dialog");
    const note = await dialog.locator("pre").innerText();
    await dialog.getByRole("button", { name: BUTTONS.endCall }).click();
    await dialog.getByRole("button", { name: "Next caller" }).click();
    return note;
  }

  readonly isOn = (userName: string) => this.page.getByText(`MFA is on for ${userName}`);
}
