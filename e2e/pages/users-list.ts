import { expect } from "playwright/test";
import type { Locator, Page } from "playwright/test";
import { ConsequencePage } from "./consequence-page.ts";
import { Frame } from "./frame.ts";
import { ACTIONS, PLACES } from "./words.ts";
import { GetReadyStep } from "./scan-step.ts";
import { findField, WalkthroughPage } from "./walkthrough-page.ts";
import { WorkQueue } from "./work-queue.ts";

const MENU = { ...ACTIONS, call: PLACES.walkthrough } as const;

/** The work list of administrators. */
export class UsersList extends Frame {
  readonly find = findField(this.page);
  readonly filter = this.page.getByLabel("MFA", { exact: true });
  readonly names = this.page.getByRole("rowheader");
  /** One for each user, the first for all of them. */
  readonly boxes = this.main.getByRole("checkbox");
  readonly pages = this.page.getByRole("navigation", { name: "Pages" });
  /** At the foot of the window while users are chosen. */
  readonly workButton = this.button("Work through them");
  readonly untoldState = this.page.getByText("The server did not tell the state.");
  readonly noneOfState = this.page.getByText("No user in this list has this MFA state.");
  readonly lookingThrough = this.page.getByText("This server cannot filter by MFA.");
  readonly lookedAtSome = this.page.getByText("users were looked at");
  readonly readingForFile = this.page.getByText("Reading all users for the file");
  readonly fromIdentityProvider = this.page.getByText("MFA only at the identity provider.");
  readonly onlyOneself = this.page.getByText("You may see only yourself here.");

  static async open(page: Page): Promise<UsersList> {
    await new Frame(page).goTo("users");
    return UsersList.arrived(page);
  }

  static async arrived(page: Page): Promise<UsersList> {
    const users = new UsersList(page);
    await expect(users.title(PLACES.users)).toBeVisible();
    return users;
  }

  /** A row that a person can see, by the name in it. */
  user(name: string): Locator {
    return this.page.getByText(name).first();
  }

  async findOnly(userName: string): Promise<void> {
    await this.find.fill(userName);
    await expect(this.names).toHaveCount(1);
  }

  actionsOf(userName: string): Locator {
    return this.button(`Actions for ${userName}`);
  }

  action(action: keyof typeof MENU): Locator {
    return this.page.getByRole("menuitem", { name: MENU[action], exact: true });
  }

  async setUp(userName: string): Promise<GetReadyStep> {
    await this.choose(userName, "setUp");
    return GetReadyStep.arrived(this.page);
  }

  async recreate(userName: string): Promise<ConsequencePage> {
    await this.choose(userName, "recreate");
    return ConsequencePage.arrived(this.page, "recreate");
  }

  async turnOff(userName: string): Promise<ConsequencePage> {
    await this.choose(userName, "turnOff");
    return ConsequencePage.arrived(this.page, "turnOff");
  }

  async call(userName: string): Promise<WalkthroughPage> {
    await this.choose(userName, "call");
    return WalkthroughPage.arrived(this.page, 1);
  }

  /** Chooses several, for the queue. */
  async workThrough(userNames: readonly string[]): Promise<WorkQueue> {
    for (const name of userNames) await this.page.getByRole("checkbox", { name: `Select ${name}` }).check();
    await this.workButton.click();
    return WorkQueue.arrived(this.page);
  }

  async filterBy(state: "on" | "off"): Promise<void> {
    await this.filter.selectOption(state === "on" ? "On" : "Off");
  }

  async showAll(): Promise<void> {
    await this.button("Show all users").click();
  }

  async stopLooking(): Promise<void> {
    await this.button("Stop").click();
  }

  async export(): Promise<void> {
    await this.button("Export").click();
  }

  private async choose(userName: string, action: keyof typeof MENU): Promise<void> {
    await this.actionsOf(userName).click();
    await this.action(action).click();
  }
}
