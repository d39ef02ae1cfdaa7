import { expect, type Page } from "playwright/test";
import { Frame } from "./frame.ts";

/** An address that leads nowhere. */
export class NotFoundPage extends Frame {
  static async open(page: Page): Promise<NotFoundPage> {
    await page.goto("/no/such/page");
    const nowhere = new NotFoundPage(page);
    await expect(nowhere.title("This page doesn't exist")).toBeVisible();
    return nowhere;
  }
}

/** The sheet that is handed out, which nobody has to sign in for. */
export class InstructionsPage extends Frame {
  readonly figures = this.page.getByRole("figure");

  static async open(page: Page): Promise<InstructionsPage> {
    await page.goto("/instructions");
    const instructions = new InstructionsPage(page);
    await expect(instructions.title("How to set up MFA")).toBeVisible();
    await expect(instructions.figures).toHaveCount(4);
    return instructions;
  }
}
