import { expect, type Page } from "playwright/test";
import { ConsequencePage } from "./consequence-page.ts";
import { Frame, Place } from "./frame.ts";
import { ACTIONS, PLACES } from "./words.ts";
import { HandOverPage } from "./hand-over-page.ts";
import { findField, WalkthroughPage } from "./walkthrough-page.ts";
import { WorkQueue } from "./work-queue.ts";

const MENU = { ...ACTIONS, call: PLACES.walkthrough } as const;

/** The work list of administrators. */
export class UsersList extends Place {
  readonly heading = this.title(PLACES.users);
  readonly find = findField(this.page);
  readonly filter = this.page.getByLabel("MFA", { exact: true });
  readonly names = this.page.getByRole("rowheader");
  /** One for each user whose MFA is set here. */
  readonly boxes = this.main.getByRole("table").getByRole("checkbox");
  readonly pages = this.page.getByRole("navigation", { name: "Pages" });
  /** At the foot of the window while users are chosen. */
  readonly workButton = this.button(/^Start queue/);
  readonly untoldState = this.page.getByText("MFA status unknown");
  readonly noneOfState = this.page.getByText("No users match this filter.");
  readonly lookingThrough = this.page.getByText("Reading all users:");
  readonly lookedAtSome = this.page.getByText("users were checked");
  readonly readingForFile = this.page.getByText("Preparing the file");
  readonly fromIdentityProvider = this.page.getByText("Managed by the identity provider");
  readonly noCases = this.page.getByText("Changes for others need no identity check here.");
  readonly wayRound = this.page.getByText(
    "Anyone who can reach the appliance directly can bypass these checks.",
  );
  readonly onlyOneself = this.page.getByText("You can only see yourself here.");

  static async open(page: Page): Promise<UsersList> {
    await new Frame(page).goTo("users");
    return UsersList.arrived(page);
  }

  /** A row that a person can see, by the name in it. */
  readonly user = (name: string) => this.page.getByText(name).first();

  async findOnly(userName: string): Promise<void> {
    await this.find.fill(userName);
    await expect(this.names).toHaveCount(1);
  }

  readonly actionsOf = (userName: string) => this.button(`Actions for ${userName}`);
  readonly action = (action: keyof typeof MENU) =>
    this.page.getByRole("menuitem", { name: MENU[action], exact: true });

  readonly setUp = (userName: string): Promise<HandOverPage> =>
    this.lead(this.choose(userName, "setUp"), HandOverPage);

  async recreate(userName: string): Promise<HandOverPage> {
    await this.choose(userName, "recreate");
    return HandOverPage.arrived(this.page, true);
  }

  readonly turnOff = (userName: string): Promise<ConsequencePage> =>
    this.lead(this.choose(userName, "turnOff"), ConsequencePage);

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

  readonly filterBy = (state: "on" | "off") => this.filter.selectOption(state === "on" ? "On" : "Off");
  readonly showAll = () => this.button("Show all users").click();
  readonly stopLooking = () => this.button("Stop").click();
  readonly export = () => this.button(/^Export/).click();

  private async choose(userName: string, action: keyof typeof MENU): Promise<void> {
    await this.actionsOf(userName).click();
    await this.action(action).click();
  }
}
