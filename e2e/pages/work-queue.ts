import { expect } from "playwright/test";
import type { Page } from "playwright/test";

/** Chosen users, one after the other. */
export class WorkQueue {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async arrived(page: Page): Promise<WorkQueue> {
    await expect(page.getByRole("heading", { name: "Work through users", level: 1 })).toBeVisible();
    return new WorkQueue(page);
  }

  /** `next` is who is due then; null when nobody is left. */
  skip(next: string | null): Promise<void> {
    return this.press("Skip", next);
  }

  giveUp(next: string | null): Promise<void> {
    return this.press("Mark as not possible", next);
  }

  /** A double click: the second one falls on what is in the same place by then. */
  async pressTwice(button: string, next: string | null): Promise<void> {
    const box = await this.page.getByRole("button", { name: button, exact: true }).boundingBox();
    const { x, y } = box ?? { x: 0, y: 0 };
    await this.page.mouse.dblclick(x + 8, y + 8, { delay: 60 });
    const now = next === null ? this.page.getByText("The queue is finished") : this.due(next);
    await expect(now).toBeVisible();
  }

  private async press(button: string, next: string | null): Promise<void> {
    await this.page.getByRole("button", { name: button, exact: true }).click();
    const now = next === null ? this.page.getByText("The queue is finished") : this.due(next);
    await expect(now).toBeVisible();
  }

  private due(userName: string) {
    return this.page.getByRole("heading", { name: userName, level: 2 });
  }
}
