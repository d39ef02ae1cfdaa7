import { expect } from "playwright/test";
import type { Locator, Page } from "playwright/test";
import { BUTTONS, PLACES } from "./words.ts";

/** Why leaving is asked about first, by the words of the question. */
const LEAVING = {
  unfinished: "Stop setting up?",
  codeInFlight: "Leave while your code is being checked?",
  notConfirmed: "Leave before a code is confirmed?",
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
    this.staleNote = page.getByText(/This is the last one we know|This list may be out of date/u);
    this.notCopied = page.getByText("Your browser blocked copying.");
    this.wrongPassword = page.getByText("Incorrect password.").first();
    this.loading = page.getByText("Loading").first();
    this.notAllowed = this.alert.filter({ hasText: "You're not allowed" });
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
    return this.page.getByText("Skip to content");
  }

  get continueButton(): Locator {
    return this.button(BUTTONS.goOn);
  }

  protected get backButton(): Locator {
    return this.button("Back");
  }

  get cancelButton(): Locator {
    return this.way("Cancel");
  }

  get productName(): Locator {
    return this.page.getByRole("banner").getByRole("link").first().locator("bdi");
  }

  linkTo(place: keyof typeof PLACES): Locator {
    return this.navigation.getByRole("link", { name: PLACES[place], exact: true });
  }

  async goTo(place: keyof typeof PLACES): Promise<void> {
    // On a phone a lone destination has no row of its own: the name of the product leads there.
    const lone = place === "account" && !(await this.navigation.isVisible());
    await (lone ? this.productName : this.linkTo(place)).click();
  }

  async openMenu(menu: keyof typeof MENUS): Promise<void> {
    // On a phone the three menus are folded into one.
    const fold = this.button("Menu");
    if (await fold.isVisible()) {
      if ((await fold.getAttribute("aria-expanded")) !== "true") await fold.click();
      // On a phone the account's one action is in the list itself.
      if (menu === "account") return;
    }
    await this.page.locator("header [aria-haspopup=menu]").nth(MENUS[menu]).click();
    await expect(this.page.getByRole("menu")).toBeVisible();
  }

  /** By the menu, which every page has. */
  async chooseSignOut(): Promise<void> {
    await this.openMenu("account");
    const inMenu = this.page.getByRole("menuitem", { name: "Sign out" });
    await inMenu.or(this.page.getByRole("button", { name: /^Sign out/u })).click();
  }

  async cancel(): Promise<void> {
    await this.cancelButton.click();
  }

  async tryAgain(): Promise<void> {
    await this.button("Try again").click();
  }

  private get loadAgainButton(): Locator {
    return this.button("Reload the page");
  }

  async readStateAgain(): Promise<void> {
    await this.button(BUTTONS.checkAgain).click();
  }

  async hideSecrets(): Promise<void> {
    await this.button("Hide secrets").click();
  }

  async showSecrets(): Promise<void> {
    await this.button("Show secrets").click();
  }

  async cannotLoad(): Promise<void> {
    await expect(this.alert.first()).toContainText("couldn't");
  }

  /** A part of the app is gone: a new version was installed, or the connection failed. */
  async partIsGone(): Promise<void> {
    await expect(this.title("Part of this page didn't load")).toBeVisible();
    await expect(this.loadAgainButton).toBeVisible();
  }

  /** The way on from a page that broke, or of which a part is gone. */
  get lookButton(): Locator {
    return this.button("Go to Your MFA");
  }

  async lookAtYourMfa(): Promise<void> {
    await this.lookButton.click();
  }

  async asksBeforeLeaving(reason: keyof typeof LEAVING): Promise<void> {
    await expect(this.dialog).toContainText(LEAVING[reason]);
  }

  get leaveButton(): Locator {
    return this.dialog.getByRole("button", { name: "Leave", exact: true });
  }

  async leaveAnyway(): Promise<void> {
    await this.leaveButton.click();
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
    await expect(area).not.toHaveValue("");
    const pasted = await area.inputValue();
    await editor.close();
    return pasted;
  }
}
