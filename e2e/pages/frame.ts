import { expect } from "playwright/test";
import type { Locator, Page } from "playwright/test";
import { PLACES } from "./words.ts";

/** Why leaving is asked about first, by the words of the question. */
const LEAVING = {
  codesUnsaved: "Leave before your scratch codes are saved?",
  codeInFlight: "Leave while your code is being checked?",
  notConfirmed: "Leave before a code was confirmed?",
} as const;

const MENUS = { language: 0, appearance: 1, account: 2 } as const;

/** What is around every page: navigation, menus, the dialog over it, and the notes that every page can show. */
export class Frame {
  readonly page: Page;
  readonly main: Locator;
  readonly navigation: Locator;
  readonly alert: Locator;
  readonly dialog: Locator;
  /** Counts down until something can be tried again. */
  readonly timer: Locator;
  readonly stillWaiting: Locator;
  /** The page shows an older state than it would like to. */
  readonly staleNote: Locator;
  readonly notAllowed: Locator;
  /** The clipboard was refused. */
  readonly notCopied: Locator;
  readonly wrongPassword: Locator;
  readonly loading: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.getByRole("main");
    this.navigation = page.getByRole("navigation", { name: "Main" });
    this.alert = this.main.getByRole("alert");
    this.dialog = page.getByRole("dialog");
    this.timer = page.getByRole("timer");
    this.stillWaiting = page.getByText("Still waiting for the server.").first();
    this.staleNote = page.getByText("Below is what the server said last.");
    this.notCopied = page.getByText("Copying is not possible here.");
    this.wrongPassword = page.getByText("The password is wrong. Type it again.").first();
    this.loading = page.getByText("Loading").first();
    this.notAllowed = this.alert.filter({ hasText: "You are not allowed" });
  }

  protected button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  protected title(name: string | RegExp, level = 1): Locator {
    return this.page.getByRole("heading", { name, level, exact: true });
  }

  /** A button or a link of the page: to a person it is the same. */
  protected way(name: string): Locator {
    return this.main
      .getByRole("link", { name, exact: true })
      .or(this.main.getByRole("button", { name, exact: true }));
  }

  get skipLink(): Locator {
    return this.page.getByText("Skip to the content");
  }

  get continueButton(): Locator {
    return this.button("Continue");
  }

  protected get backButton(): Locator {
    return this.button("Back");
  }

  get cancelButton(): Locator {
    return this.way("Cancel");
  }

  get productName(): Locator {
    return this.page.getByRole("banner").getByText("MFA enrollment");
  }

  linkTo(place: keyof typeof PLACES): Locator {
    return this.navigation.getByRole("link", { name: PLACES[place], exact: true });
  }

  async goTo(place: keyof typeof PLACES): Promise<void> {
    await this.linkTo(place).click();
  }

  async openMenu(menu: keyof typeof MENUS): Promise<void> {
    await this.page.locator("header [aria-haspopup=menu]").nth(MENUS[menu]).click();
    await expect(this.page.getByRole("menu")).toBeVisible();
  }

  async cancel(): Promise<void> {
    await this.cancelButton.click();
  }

  async tryAgain(): Promise<void> {
    await this.button("Try again").click();
  }

  private get loadAgainButton(): Locator {
    return this.button("Load the page again");
  }

  async loadAgain(): Promise<void> {
    await this.loadAgainButton.click();
  }

  async readStateAgain(): Promise<void> {
    await this.button("Read the state again").click();
  }

  async hideSecrets(): Promise<void> {
    await this.button("Hide secrets").click();
  }

  async showSecrets(): Promise<void> {
    await this.button("Show secrets").click();
  }

  async cannotLoad(): Promise<void> {
    await expect(this.alert.first()).toContainText("could not load");
  }

  /** A part of the app is gone: a new version was installed, or the connection failed. */
  async partIsGone(): Promise<void> {
    await expect(this.title("A part of this page could not be loaded")).toBeVisible();
    await expect(this.loadAgainButton).toBeVisible();
  }

  /** The way on from a page that broke, or of which a part is gone. */
  get lookButton(): Locator {
    return this.button("Look at Your MFA");
  }

  async lookAtYourMfa(): Promise<void> {
    await this.lookButton.click();
  }

  async asksBeforeLeaving(reason: keyof typeof LEAVING): Promise<void> {
    await expect(this.dialog).toContainText(LEAVING[reason]);
  }

  async stay(): Promise<void> {
    await this.dialog.getByRole("button", { name: "Stay", exact: true }).click();
    await expect(this.dialog).toHaveCount(0);
  }

  /** What a person would find on the clipboard: the app's own policy forbids every page of it to read that. */
  async pasted(): Promise<string> {
    const editor = await this.page.context().newPage();
    await editor.setContent("<textarea aria-label='Paste here'></textarea>");
    const area = editor.getByLabel("Paste here");
    await area.focus();
    await editor.keyboard.press("ControlOrMeta+V");
    const pasted = await area.inputValue();
    await editor.close();
    return pasted;
  }
}
