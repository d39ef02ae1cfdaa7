import type { Texts } from "../../i18n/texts.ts";
import type { WorkItem } from "../../queries/work-queue.ts";

/** The summary as plain lines for a ticket. */
export function summaryText(items: readonly WorkItem[], { t }: Texts): string {
  return items.map((item) => `${item.userName}: ${t(`queue.${item.outcome}`)}`).join("\n");
}
