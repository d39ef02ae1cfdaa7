import { expect, type Locator, type Page } from "playwright/test";
import { phoneWithKey, type Authenticator } from "../authenticator/authenticator.ts";
import { readScratchCodes } from "./codes-step.ts";
import { codeField } from "./confirm-step.ts";
import { Frame } from "./frame.ts";
import { BUTTONS, END_TITLES, PLACES, REFUSED, STOPPED } from "./words.ts";
import { Gate } from "./gate.ts";

const TITLES = {
  1: "Check who it is",
  2: "Get the phone ready",
  3: "Read out the key",
  4: "Read out the scratch codes",
  5: END_TITLES.confirm,
  6: END_TITLES.done,
} as const;

type Step = keyof typeof TITLES;

/** Where a call begins: who it is about. */
export class CallStart extends Frame {
  readonly find = findField(this.page);
  readonly nobodyFound = this.page.getByText("No user matches");
  readonly fromIdentityProvider = this.page.getByText("The identity provider manages");

  static async open(page: Page): Promise<CallStart> {
    const start = new CallStart(page);
    await start.goTo("walkthrough");
    return start;
  }

  readonly caller = (name: string) => this.main.getByRole("link", { name });

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
  /** One group of the key at a time. */
  readonly dictation = this.page.getByRole("region", { name: "Secret key, group by group" });
  readonly nextGroup = this.button("Next group");
  readonly field = codeField(this.page);
  readonly gate = new Gate(this.page);
  readonly nextButton = this.button(BUTTONS.next);
  readonly readyButton = this.button("Caller is ready");
  readonly checkAgainButton = this.button(BUTTONS.checkAgain);
  readonly writtenDownBox = this.page.getByRole("checkbox", { name: "They wrote down all scratch codes" });
  /** At the foot of the window. */
  readonly bar = this.page.getByRole("group", { name: "The call", exact: true });
  readonly writtenDownMissing = this.alert.filter({
    hasText: "Tick this when they've written down all scratch codes.",
  });
  readonly tookTooLong = this.page.getByText(STOPPED.tookTooLong);
  readonly stillOff = this.page.getByText("Nothing has changed. MFA is still off");
  readonly endButton = this.bar.getByRole("button", { name: BUTTONS.endCall });
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

  readonly heading = (step: Step) => this.title(TITLES[step], 2);

  async beginAgain(): Promise<WalkthroughPage> {
    await this.button("Begin again").click();
    return WalkthroughPage.arrived(this.page, 1);
  }

  async identify(ticket: string): Promise<WalkthroughPage> {
    await this.gate.pass(ticket);
    return this.next(2);
  }

  async next(step: Step): Promise<WalkthroughPage> {
    await this.pressNext();
    return WalkthroughPage.arrived(this.page, step);
  }

  /** To a page that may not be the next step. */
  readonly pressNext = () => this.nextButton.click();
  readonly callerIsReady = () => this.readyButton.click();
  readonly hideKey = () => this.button("Hide").click();

  /** Ends the call for this reason; tells the note that is in the clipboard then. */
  async end(reason: string): Promise<string> {
    await this.button(BUTTONS.endCall).click();
    await this.dialog.getByRole("radio", { name: reason }).check();
    await this.dialog.getByRole("button", { name: BUTTONS.endCall }).click();
    await expect(this.title("Call ended", 2)).toBeVisible();
    return this.pasted();
  }

  async nextCaller(): Promise<CallStart> {
    await this.button("Next caller").click();
    const start = new CallStart(this.page);
    await expect(start.find).toBeVisible();
    return start;
  }

  /** All that is read out word for word. */
  readonly said = async () => (await this.page.getByRole("article").first().textContent()) ?? "";

  /** The caller's phone, which knows what was read out and nothing else. */
  async callersPhone(): Promise<Authenticator> {
    const heard: string[] = [];
    await expect(this.dictation).toBeVisible();
    for (;;) {
      heard.push(...(await this.dictation.getByRole("code").allTextContents()));
      if ((await this.nextGroup.count()) === 0) return phoneWithKey(heard.join(""));
      await this.nextGroup.click();
    }
  }

  readonly codes = () => readScratchCodes(this.page);
  readonly writtenDown = () => this.writtenDownBox.check();
  readonly enter = (code: string) => this.field.fill(code);
  readonly refuses = () => expect(this.alert).toContainText(REFUSED.spoken);

  /** What is left below the bar, in pixels. */
  async underBar(): Promise<number> {
    const box = await this.bar.boundingBox();
    return (this.page.viewportSize()?.height ?? 0) - (box === null ? 0 : box.y + box.height);
  }

  /** In a dialog: these two begin and end one line, from edge to edge of what stands above them. */
  async expectRowAcross(first: string, last: string): Promise<void> {
    const note = await this.dialog.locator("pre").boundingBox();
    const from = await this.dialog.getByRole("button", { name: first }).boundingBox();
    const to = await this.dialog.getByRole("button", { name: last }).boundingBox();
    if (note === null || from === null || to === null) throw new Error("they are not on screen");
    expect(Math.abs(from.y - to.y), "on one line").toBeLessThan(8);
    expect(Math.abs(to.x + to.width - note.x - note.width)).toBeLessThan(2);
  }

  /** Nothing of the note is hidden in its box. */
  async expectWholeNote(): Promise<void> {
    const hidden = await this.dialog
      .locator("pre")
      .evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
    expect(hidden).toBe(0);
  }

  /** These stand in one column, each as high as one line. */
  async expectOneBelowTheOther(rows: Locator): Promise<void> {
    const places = await placesOf(rows);
    expect(new Set(places.map(({ x }) => x)).size, "one column").toBe(1);
    expect(new Set(places.map(({ y }) => y)).size, "a line each").toBe(places.length);
  }

  /** These stand as they are read: from left to right, then the next line, with nothing cut off. */
  async expectInReadingOrder(parts: Locator): Promise<void> {
    const places = await placesOf(parts);
    expect(places).toEqual(places.toSorted((one, other) => one.y - other.y || one.x - other.x));
    expect(places.filter(({ cut }) => cut)).toEqual([]);
  }
}

/** Where each of them stands, in whole pixels, and whether a part of it is out of its box. */
async function placesOf(parts: Locator): Promise<readonly { x: number; y: number; cut: boolean }[]> {
  const places = await parts.evaluateAll((each) =>
    each.map((part) => {
      const { x, y } = part.getBoundingClientRect();
      return { x: Math.round(x), y: Math.round(y), cut: part.scrollWidth > part.clientWidth };
    }),
  );
  expect(places.length).toBeGreaterThan(3);
  return places;
}
