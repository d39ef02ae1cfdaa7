import { expect, type Page } from "playwright/test";
import { ConfirmStep } from "./confirm-step.ts";
import { Frame, Place } from "./frame.ts";
import { Gate } from "./gate.ts";
import { ScanStep } from "./scan-step.ts";
import { ACTIONS } from "./words.ts";

/** After `Start` for somebody else: how the secret is handed over. */
export class HandOverPage extends Frame {
  /** For a new phone: after the check, what stops working is read and agreed to. */
  private recreate = false;

  static async arrived(page: Page, recreate = false): Promise<HandOverPage> {
    const handOver = new HandOverPage(page);
    handOver.recreate = recreate;
    await expect(handOver.title("How will they get it?")).toBeVisible();
    return handOver;
  }

  readonly onPaperButton = this.button("On paper");
  readonly gate = new Gate(this.page);
  readonly start = this.button(ACTIONS.setUp);

  /** However long the page is that says what stops working. */
  private readonly startIsInSight = () => expect(this.start).toBeInViewport({ ratio: 1 });

  /** Before a key is made. */
  async inPerson(): Promise<BesideScreen> {
    await this.button("In person").click();
    await this.gate.goOn("INC-9");
    if (this.recreate) await this.startIsInSight();
    await (this.recreate ? this.start : this.button("Show it to them")).click();
    return BesideScreen.arrived(this.page);
  }

  /** Before a key is made. */
  async onPaper(): Promise<SlipPage> {
    await this.onPaperButton.click();
    await this.gate.goOn("INC-9");
    if (this.recreate) {
      await this.startIsInSight();
      await this.start.click();
    }
    return SlipPage.arrived(this.page);
  }
}

/** The screen while it belongs to the person at the desk. */
export class BesideScreen extends Frame {
  readonly screen = this.dialog.filter({ hasText: "Give the screen back" });
  readonly ownerPassword = this.page.getByLabel("Password of the session's owner", { exact: true });
  readonly locked = this.page.getByText("This session is locked.");
  readonly tookTooLong = this.screen.getByText("This setup has expired.");

  static async arrived(page: Page): Promise<BesideScreen> {
    const beside = new BesideScreen(page);
    await expect(beside.screen).toBeVisible();
    return beside;
  }

  readonly scan = () => ScanStep.arrived(this.page);

  async giveBack(): Promise<void> {
    await this.screen.getByRole("button", { name: "Give the screen back" }).first().click();
    await expect(this.ownerPassword).toBeVisible();
  }

  /** Takes back the wish to unlock. */
  async keep(): Promise<void> {
    await this.button("Cancel").click();
    await expect(this.locked).toBeHidden();
  }

  async unlock(password: string): Promise<void> {
    await this.ownerPassword.fill(password);
    await this.continueButton.last().click();
  }

  readonly isOver = () => expect(this.dialog).toHaveCount(0);
}

/** Handing over on paper. */
export class SlipPage extends Place {
  readonly heading = this.title("On paper");
  readonly keyBox = this.page.getByRole("checkbox", { name: "Print the secret key and its QR code" });
  readonly codesBox = this.page.getByRole("checkbox", { name: "Print the scratch codes" });
  readonly withoutPrintingButton = this.button("Go on without printing");
  readonly confirmButton = this.button("Confirm a code");
  readonly printed = this.page.getByText("Sent to your printer");

  async tickSecrets(): Promise<void> {
    await this.keyBox.check();
    await this.codesBox.check();
  }

  /** What is on the sheet of paper. */
  async print(): Promise<string> {
    await this.page.evaluate(() => {
      delete document.documentElement.dataset["printed"];
      window.print = () => {
        const sheet = document.querySelector("[data-print-sheet]");
        document.documentElement.dataset["printed"] = sheet?.textContent ?? "";
        dispatchEvent(new Event("afterprint"));
      };
    });
    await this.button("Print the slip").click();
    const paper = this.page.locator("html");
    await expect(paper).toHaveAttribute("data-printed", /./u);
    return (await paper.getAttribute("data-printed")) ?? "";
  }

  readonly goWithoutPrinting = () => this.withoutPrintingButton.click();
  readonly confirm = (): Promise<ConfirmStep> => this.lead(this.confirmButton.click(), ConfirmStep);
}
