import { expect } from "playwright/test";
import { Place } from "./frame.ts";
import { ACTIONS } from "./words.ts";
import { HandOverPage } from "./hand-over-page.ts";

const WAYS_ON = { skip: "Skip", giveUp: "Mark as not possible" } as const;

/** Chosen users, one after the other. */
export class WorkQueue extends Place {
  readonly heading = this.title("Queue");
  readonly stateUntold = this.page.getByText("check whether MFA is on. Check again");
  readonly empty = this.page.getByText("The queue is empty.");

  /** `next` is who is due then; null when nobody is left. */
  async goOn(way: keyof typeof WAYS_ON, next: string | null): Promise<void> {
    await this.button(WAYS_ON[way]).click();
    await this.isDue(next);
  }

  readonly setUp = (): Promise<HandOverPage> => this.lead(this.way(ACTIONS.setUp).click(), HandOverPage);

  /** The file for a ticket. */
  async exportSummary(): Promise<string> {
    const download = this.page.waitForEvent("download");
    await this.button(/^Export \d+ users/).click();
    return (await download).suggestedFilename();
  }

  async end(): Promise<void> {
    await this.button("End queue").click();
    await expect(this.empty).toBeVisible();
  }

  private async isDue(userName: string | null): Promise<void> {
    const now = userName === null ? this.page.getByText("Queue finished") : this.title(userName, 2);
    await expect(now).toBeVisible();
  }
}
