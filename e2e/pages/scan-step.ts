import { expect } from "playwright/test";
import type { Locator, Page } from "playwright/test";
import { createAuthenticator } from "../authenticator/authenticator.ts";
import type { Authenticator } from "../authenticator/authenticator.ts";
import { readQr } from "../authenticator/read-qr.ts";
import { CodesStep } from "./codes-step.ts";

export class ScanStep {
  readonly page: Page;
  readonly qr: Locator;
  readonly key: Locator;

  constructor(page: Page) {
    this.page = page;
    this.qr = page.getByRole("img", { name: /QR code/u });
    this.key = page.getByRole("group", { name: "Secret key" }).getByRole("code");
  }

  static async arrived(page: Page): Promise<ScanStep> {
    const headings = /^(Scan the QR code|Add the account to your app)$/u;
    await expect(page.getByRole("heading", { name: headings, level: 1 })).toBeVisible();
    // The key and the buttons come a frame after the QR code.
    await expect(page.getByRole("button", { name: "Continue", exact: true })).toBeVisible();
    return new ScanStep(page);
  }

  /** Holds a phone before the screen: what is read is what was painted. */
  async scan(): Promise<Authenticator> {
    return createAuthenticator(await this.readQr());
  }

  /** A phone into which the key was typed. The QR code is not looked at, which takes a third of the way here. */
  async typeKey(): Promise<Authenticator> {
    return createAuthenticator(`otpauth://totp/a:b?secret=${await this.readKey()}`);
  }

  async readQr(): Promise<string> {
    const visible = this.qr.filter({ visible: true }).first();
    if ((await visible.count()) > 0) await visible.scrollIntoViewIfNeeded();
    return readQr(await this.page.screenshot());
  }

  async readKey(): Promise<string> {
    return (await this.key.textContent()) ?? "";
  }

  async next(): Promise<CodesStep> {
    await this.page.getByRole("button", { name: "Continue", exact: true }).click();
    return CodesStep.arrived(this.page);
  }
}
