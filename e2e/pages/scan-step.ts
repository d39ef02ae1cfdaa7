import { expect, type Locator, type Page } from "playwright/test";
import { createAuthenticator, phoneWithKey } from "../authenticator/authenticator.ts";
import { readQr } from "../authenticator/read-qr.ts";
import { matches } from "../fixtures/browser.ts";
import { AccountPage } from "./account-page.ts";
import { CodesStep } from "./codes-step.ts";
import { Frame } from "./frame.ts";
import { ACTIONS, BUTTONS } from "./words.ts";

/** Before there is a secret. */
export class GetReadyStep extends Frame {
  readonly start = this.button(new RegExp(`^(${ACTIONS.setUp}|${BUTTONS.goOn})$`, "u"));
  /** A reload or a way back in the middle ended a set-up. */
  readonly interrupted = this.main.getByText("Your last setup wasn't finished");
  readonly stillOff = this.main.getByText("Nothing has changed. MFA is still off");
  readonly fromIdentityProvider = this.main.getByText("identity provider").first();

  static async arrived(page: Page): Promise<GetReadyStep> {
    const ready = new GetReadyStep(page);
    await expect(ready.title(/^(Your MFA|Set up a new phone|Get ready)$/u)).toBeVisible();
    await expect(ready.start).toBeVisible();
    return ready;
  }

  readonly begin = (): Promise<ScanStep> => this.lead(this.start.click(), ScanStep);
  readonly cancelToAccount = (): Promise<AccountPage> => this.lead(this.cancel(), AccountPage);
  /** By the navigation. */
  readonly leave = (): Promise<AccountPage> => this.lead(this.goTo("account"), AccountPage);
}

/** QR code and key. */
export class ScanStep extends Frame {
  readonly heading = this.title(/^(Scan the QR code|Add the account to your app)$/u);
  readonly headingOnPhone = this.title("Add the account to your app");
  readonly qr = qrCodeOf(this.page);
  readonly enlarged = qrCodeOf(this.dialog);
  readonly keyGroup = this.page.getByRole("group", { name: "Secret key" });
  readonly key = this.keyGroup.getByRole("code");
  readonly appLink = this.page.getByRole("link", { name: "Open in authenticator app" });
  readonly showQr = this.page.getByText("Show QR code");
  readonly steps = this.page.getByRole("list", { name: "Steps" }).getByRole("listitem");
  readonly noAppNote = this.page.getByText("If nothing opens,");
  /** The later steps are missing, and the secret is not. */

  static async arrived(page: Page): Promise<ScanStep> {
    const scan = new ScanStep(page);
    await expect(scan.heading).toBeVisible();
    // The key and the buttons come a frame after the QR code.
    await expect(scan.continueButton).toBeVisible();
    return scan;
  }

  /** Holds a phone before the screen: what is read is what was painted. */
  readonly scan = async () => createAuthenticator(await this.readQr());
  /** A phone into which the key was typed. The QR code is not looked at, which takes a third of the way here. */
  readonly typeKey = async () => phoneWithKey(await this.readKey());

  async readQr(): Promise<string> {
    const visible = this.qr.filter({ visible: true }).first();
    await visible.scrollIntoViewIfNeeded();
    return readQr(await this.page.screenshot());
  }

  /** What a camera reads anywhere on the page, whether or not the page says that a QR code is there. */
  readonly readWholePage = async () => readQr(await this.page.screenshot({ fullPage: true }));

  async readKey(): Promise<string> {
    await expect(this.key).toHaveText(/^[A-Z2-7]{16,}$/u);
    return (await this.key.textContent()) ?? "";
  }

  readonly copyKey = () => this.button("Copy key").click();
  readonly spellOut = () => this.button("Show as words").click();

  async enlarge(): Promise<void> {
    await this.button("Enlarge").click();
    await expect(this.enlarged).toBeVisible();
  }

  /** Folded away on a touch phone, and there alone. */
  async bringUpQr(): Promise<void> {
    if (await matches(this.page, "(pointer: coarse) and (max-width: 48rem)")) return this.unfoldQr();
    await expect(this.showQr).toBeHidden();
    await expect(this.qr).toBeVisible();
  }

  async unfoldQr(): Promise<void> {
    await this.showQr.click();
    await expect(this.qr).toBeVisible();
  }

  readonly unfoldDetails = () => this.page.getByText("Details", { exact: true }).click();
  readonly continue = (): Promise<CodesStep> => this.lead(this.continueButton.click(), CodesStep);

  /** The account may be in the phone by now, so it is asked. */
  async cancelToAccount(): Promise<AccountPage> {
    await this.cancel();
    await this.leaveAnyway();
    return AccountPage.arrived(this.page);
  }
}

function qrCodeOf(scope: Locator | Page): Locator {
  return scope.getByRole("img", { name: /QR code/u });
}
