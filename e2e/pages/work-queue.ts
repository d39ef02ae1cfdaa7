import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import { Frame } from "./frame.ts";
import { ACTIONS } from "./words.ts";
import { GetReadyStep } from "./scan-step.ts";

const WAYS_ON = { skip: "Skip", giveUp: "Mark as not possible" } as const;

/** Chosen users, one after the other. */
export class WorkQueue extends Frame {
  readonly stateUntold = this.page.getByText("did not tell this user’s MFA state");
  readonly summaryCopied = this.page.getByText("The summary is on the clipboard.");
  readonly empty = this.page.getByText("Nobody is in the queue.");

  static async arrived(page: Page): Promise<WorkQueue> {
    const queue = new WorkQueue(page);
    await expect(queue.title("Work through users")).toBeVisible();
    return queue;
  }

  /** `next` is who is due then; null when nobody is left. */
  async goOn(way: keyof typeof WAYS_ON, next: string | null): Promise<void> {
    await this.button(WAYS_ON[way]).click();
    await this.isDue(next);
  }

  /** A double click: the second one falls on what is in the same place by then. */
  async goOnTwice(way: keyof typeof WAYS_ON, next: string | null): Promise<void> {
    const box = await this.button(WAYS_ON[way]).boundingBox();
    if (box === null) throw new Error("there is no button to click twice");
    await this.page.mouse.dblclick(box.x + 8, box.y + 8, { delay: 60 });
    await this.isDue(next);
  }

  async handled(count: number, of: number): Promise<void> {
    await expect(this.page.getByText(`${String(count)} of ${String(of)} handled`)).toBeVisible();
  }

  async setUp(): Promise<GetReadyStep> {
    await this.way(ACTIONS.setUp).click();
    return GetReadyStep.arrived(this.page);
  }

  async copySummary(): Promise<void> {
    await this.button("Copy summary").click();
    await expect(this.summaryCopied).toBeVisible();
  }

  async end(): Promise<void> {
    await this.button("End the queue").click();
    await expect(this.empty).toBeVisible();
  }

  private async isDue(userName: string | null): Promise<void> {
    const now = userName === null ? this.page.getByText("The queue is finished") : this.title(userName, 2);
    await expect(now).toBeVisible();
  }
}
