import { useRef, useState } from "react";
import { useTexts } from "../../i18n/use-texts.ts";
import { copyText, selectText } from "../../lib/copy-text.ts";
import { Button } from "../../ui/button.tsx";
import { ButtonRow } from "../../ui/action-row.tsx";
import { Facts } from "../../ui/facts.tsx";
import { PrintSheet, usePrinting } from "../../ui/print-sheet.tsx";
import { Stack } from "../../ui/stack.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import type { Texts } from "../../i18n/texts.ts";

/** What was done, to be kept: copied into a ticket or printed. */
export function Receipt({ data }: { readonly data: ReceiptData }) {
  const texts = useTexts();
  const { t } = texts;
  const block = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState<"copied" | "refused" | null>(null);
  const { printing, print } = usePrinting(false);
  const facts = receiptFacts(data, texts);
  const shown = (
    <Facts stacked items={facts.map(({ term, value }) => ({ term, value: <bdi>{value}</bdi> }))} />
  );

  async function copy() {
    const { kind } = await copyText(facts.map(({ term, value }) => `${term}: ${value}`).join("\n"));
    if (kind === "refused" && block.current !== null) selectText(block.current);
    setCopied(kind);
  }
  return (
    <section>
      <Stack>
        <h2>{t("receipt.title")}</h2>
        <div ref={block}>{shown}</div>
        <ButtonRow>
          <Button icon="copy" onClick={() => void copy()}>
            {t("receipt.copy")}
          </Button>
          <Button icon="print" onClick={() => print()}>
            {t("receipt.print")}
          </Button>
        </ButtonRow>
        <StatusLine>
          {copied !== null && t(copied === "copied" ? "receipt.copied" : "receipt.copy-refused")}
        </StatusLine>
      </Stack>
      {printing && (
        <PrintSheet>
          <h1>{t("receipt.title")}</h1>
          {shown}
        </PrintSheet>
      )}
    </section>
  );
}

type ReceiptWhat = "set-up" | "recreate" | "turn-off" | "was-off";

/** What a receipt is made of. No secret can get in: there is no place for one. */
export interface ReceiptData {
  readonly who: string;
  readonly whom: string;
  readonly what: ReceiptWhat;
  readonly appliance: string;
  /** Epoch milliseconds. */
  readonly when: number;
  /** Reason or ticket number; "" where none was asked for. */
  readonly reason: string;
}

/** The lines of a receipt, for the page, the paper and the clipboard. */
function receiptFacts(data: ReceiptData, texts: Texts): { term: string; value: string }[] {
  const { t, formatDate } = texts;
  return [
    { term: t("receipt.what"), value: t(`receipt.what.${data.what}`) },
    { term: t("receipt.whom"), value: data.whom },
    { term: t("receipt.who"), value: data.who },
    { term: t("receipt.when"), value: formatDate(data.when, "date-time") },
    { term: t("receipt.appliance"), value: data.appliance },
    {
      term: t("receipt.reason"),
      value: data.reason === "" ? t("receipt.no-reason") : data.reason,
    },
  ];
}
