import { expect, type Locator, type Page } from "playwright/test";
import { BUTTONS, PLACES } from "./words.ts";

/** Why leaving is asked about first, by the words of the question. */
const LEAVING = {
  unfinished: "Stop setting up?",
  codeInFlight: "Leave while your code is being checked?",
  notConfirmed: "Leave before a code is confirmed?",
} as const;

const MENUS = { language: 0, appearance: 1, account: 2 } as const;

interface Arrival<P> {
  new (page: Page): P;
  arrived(this: new (page: Page) => NoInfer<P>, page: Page): Promise<NoInfer<P>>;
}

class OnPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }
}

/** What is around every page: navigation, menus, the dialog over it, and the notes that every page can show. */
export class Frame extends OnPage {
  readonly main = this.page.getByRole("main");
  readonly navigation = this.page.getByRole("navigation", { name: "Main" });
  readonly alert = this.main.getByRole("alert");
  readonly dialog = this.page.getByRole("dialog");
  /** Counts down until something can be tried again. */
  readonly timer = this.page.getByRole("timer");
  readonly stillWaiting = this.page.getByText("Still waiting for the server.").first();
  /** The page shows an older state than it would like to. */
  readonly staleNote = this.page.getByText(/This is the last one we know|This list may be out of date/u);
  readonly notAllowed = this.alert.filter({ hasText: "You're not allowed" });
  /** The clipboard was refused. */
  readonly notCopied = this.page.getByText("Your browser blocked copying.");
  readonly wrongPassword = this.page.getByText("Incorrect password.").first();
  readonly loading = this.page.getByText("Loading").first();
  protected readonly button = (name: string | RegExp) => this.page.getByRole("button", { name, exact: true });
  protected readonly title = (name: string | RegExp, level = 1) =>
    this.page.getByRole("heading", { name, level, exact: true });

  /** Waits for what was pressed, and for the page that it leads to. */
  protected async lead<P>(pressed: Promise<unknown>, to: Arrival<P>): Promise<P> {
    await pressed;
    return to.arrived(this.page);
  }

  /** A button or a link of the page: to a person it is the same. */
  protected way(name: string): Locator {
    return this.main
      .getByRole("link", { name, exact: true })
      .or(this.main.getByRole("button", { name, exact: true }));
  }

  readonly skipLink = this.page.getByText("Skip to content");
  readonly continueButton = this.button(BUTTONS.goOn);
  protected readonly backButton = this.button("Back");
  readonly cancelButton = this.way("Cancel");
  readonly productName = this.page.getByRole("banner").getByRole("link").first().locator("bdi");
  readonly linkTo = (place: keyof typeof PLACES) =>
    this.navigation.getByRole("link", { name: PLACES[place], exact: true });

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

  readonly cancel = () => this.cancelButton.click();
  readonly tryAgain = () => this.button("Try again").click();
  private readonly loadAgainButton = this.button("Reload the page");
  readonly readStateAgain = () => this.button(BUTTONS.checkAgain).click();
  readonly hideSecrets = () => this.button("Hide secrets").click();
  readonly showSecrets = () => this.button("Show secrets").click();
  readonly cannotLoad = () => expect(this.alert.first()).toContainText("couldn't");

  /** A part of the app is gone: a new version was installed, or the connection failed. */
  async partIsGone(): Promise<void> {
    await expect(this.title("Part of this page didn't load")).toBeVisible();
    await expect(this.loadAgainButton).toBeVisible();
  }

  /** The way on from a page that broke, or of which a part is gone. */
  readonly lookButton = this.button("Go to Your MFA");
  readonly lookAtYourMfa = () => this.lookButton.click();
  readonly asksBeforeLeaving = (reason: keyof typeof LEAVING) =>
    expect(this.dialog).toContainText(LEAVING[reason]);
  readonly leaveButton = this.dialog.getByRole("button", { name: "Leave", exact: true });
  readonly leaveAnyway = () => this.leaveButton.click();

  async stay(): Promise<void> {
    await this.dialog.getByRole("button", { name: "Stay", exact: true }).click();
    await expect(this.dialog).toHaveCount(0);
    // The focus is back where it was, and not at the top of the page.
    await expect(this.page.locator("body")).not.toBeFocused();
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

/** A page, or a step of one, that is known by its heading. */
export abstract class Place extends Frame {
  abstract readonly heading: Locator;

  static async arrived<P extends Place>(this: new (page: Page) => P, page: Page): Promise<P> {
    const place = new this(page);
    await expect(place.heading).toBeVisible();
    return place;
  }
}
