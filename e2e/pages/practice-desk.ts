import { expect, type Page } from "playwright/test";
import type { AccountPage } from "./account-page.ts";
import { Frame } from "./frame.ts";
import { PracticeStart } from "./practice-start.ts";
import { SignInPage } from "./sign-in-page.ts";

export type PracticePerson = "administrator" | "ada" | "grace" | "ravi" | "rita";

const FAULTS = { slow: "Every answer takes 10 seconds", unreachable: "The server can't be reached" } as const;

/** What is around the app in practice: the banner, the simulated phone, the faults. */
export class PracticeDesk extends Frame {
  readonly banner = this.page.getByRole("region", { name: "Practice" });
  readonly tools = this.page.getByRole("complementary", { name: "Practice tools" });
  readonly clock = this.tools.getByLabel("Phone's clock");
  readonly notAWholeKey = this.tools.getByText("That isn't a whole key.");
  /** The mark that every page carries on paper. */
  readonly mark = this.page.locator("body > p", { hasText: "PRACTICE" });

  /** Waits until the page says that it needs no network any more. */
  static async open(page: Page, path = "/practice/sign-in"): Promise<PracticeDesk> {
    await page.goto(path);
    const desk = new PracticeDesk(page);
    await expect(page.getByText(/^Everything is loaded/u)).toBeAttached();
    return desk;
  }

  readonly signIn = async (person: PracticePerson) =>
    (await SignInPage.arrived(this.page)).signIn(person, passwordOf(person));

  /** Somebody with MFA, whose phone is lost: by a code from the paper. */
  async signInByScratchCode(person: PracticePerson): Promise<AccountPage> {
    const code = await (await SignInPage.arrived(this.page)).signInToCode(person, passwordOf(person));
    return code.answer(await this.scratchCodeOf(person));
  }

  /** @param words what is said, as the button has it */
  async callHelpDesk(words: string): Promise<void> {
    await this.press("Call the help desk");
    await this.press(words);
  }

  async scan(): Promise<void> {
    await this.pressScan();
    await expect(this.tools.getByText(/is on the phone/u)).toBeVisible();
  }

  /** Where there may be nothing to scan. */
  readonly pressScan = () => this.press("Scan the code on the screen");
  readonly startElsewhere = () => this.press("Start a setup in another tab");
  readonly startOver = (): Promise<PracticeStart> => this.lead(this.press("Start over"), PracticeStart);
  readonly addKey = () => this.press("Add");

  /** On a phone the tools are a sheet that comes up from the foot; on a desktop they are there. */
  async openTools(): Promise<void> {
    if (await this.isSheet()) await this.press("Practice tools");
    await expect(this.clock).toBeVisible();
  }

  async closeTools(): Promise<void> {
    if (!(await this.isSheet())) return;
    await this.press("Close practice tools");
    await expect(this.clock).toBeHidden();
  }

  async unfoldTools(): Promise<void> {
    const folded = this.tools.locator("summary");
    await expect(folded.first()).toBeVisible();
    for (const part of await folded.all()) await part.click();
  }

  readonly codeOn = (account: string) => this.tools.getByLabel(`Code of ${account}`);

  async codeOf(account: string): Promise<string> {
    const shown = this.codeOn(account);
    await expect(shown).toHaveText(/^\d{6}$/u);
    return (await shown.textContent()) ?? "";
  }

  readonly turnOnFault = (fault: keyof typeof FAULTS) =>
    this.tools.getByRole("checkbox", { name: FAULTS[fault] }).check();
  readonly turnOffFault = (fault: keyof typeof FAULTS) =>
    this.tools.getByRole("checkbox", { name: FAULTS[fault] }).uncheck();

  /** From the paper of a person who lost the phone; folded up it can be read, too. */
  private async scratchCodeOf(person: PracticePerson): Promise<string> {
    const row = this.tools.getByRole("listitem", { includeHidden: true }).filter({ hasText: person });
    return (await row.locator("ul code").first().textContent()) ?? "";
  }

  /** Which of the two it is is the style's own knowledge: there is room beside the page from 72 rem on. */
  private readonly isSheet = () => this.page.evaluate(() => !matchMedia("(min-width: 72rem)").matches);
  private readonly press = (name: string) => this.tools.getByRole("button", { name, exact: true }).click();
}

function passwordOf(person: PracticePerson): string {
  return `practice-${person === "administrator" ? "admin" : person}`;
}
