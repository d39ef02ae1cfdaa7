import type { Texts } from "../../i18n/texts.ts";

export type ReceiptWhat = "set-up" | "recreate" | "turn-off" | "was-off";

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
export function receiptFacts(data: ReceiptData, texts: Texts): { term: string; value: string }[] {
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
