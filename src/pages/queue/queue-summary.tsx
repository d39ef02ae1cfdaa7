import { useState } from "react";
import type { Texts } from "../../i18n/texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { copyText } from "../../lib/copy-text.ts";
import type { WorkItem } from "../../queries/work-queue.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button, singlePress } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { StatusLine } from "../../ui/status-line.tsx";

interface QueueSummaryProps {
  readonly items: readonly WorkItem[];
  readonly onEnd: () => void;
}

/** How it went, to be kept in a ticket: names and outcomes, no secrets. */
export function QueueSummary({ items, onEnd }: QueueSummaryProps) {
  const texts = useTexts();
  const { t } = texts;
  const [copied, setCopied] = useState<"copied" | "refused" | null>(null);
  const count = (outcome: WorkItem["outcome"]) => items.filter((item) => item.outcome === outcome).length;

  async function copy() {
    const outcome = await copyText(summaryText(items, texts));
    setCopied(outcome.kind);
  }
  return (
    <>
      <Notice tone="good" role="status" title={t("queue.summary")}>
        <p>{t("queue.summary.done", { count: count("done") })}</p>
        <p>{t("queue.summary.skipped", { count: count("skipped") })}</p>
        <p>{t("queue.summary.failed", { count: count("failed") })}</p>
      </Notice>
      <StatusLine>
        {copied !== null && t(copied === "copied" ? "queue.copied" : "queue.copy-refused")}
      </StatusLine>
      <ActionRow
        start={
          <Button kind="text" onClick={singlePress(onEnd)}>
            {t("queue.end")}
          </Button>
        }
      >
        <Button icon="copy" kind="primary" onClick={() => void copy()}>
          {t("queue.copy")}
        </Button>
      </ActionRow>
    </>
  );
}

/** The summary as plain lines for a ticket. */
function summaryText(items: readonly WorkItem[], { t }: Texts): string {
  return items.map((item) => `${item.userName}: ${t(`queue.${item.outcome}`)}`).join("\n");
}
