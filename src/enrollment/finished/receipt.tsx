import { useRef, useState } from "react";
import type { User } from "../../api/contract/user.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { copyText, selectText } from "../../lib/copy-text.ts";
import { useCaseFile, useSystemName } from "../../queries/services.ts";
import { useActorName } from "../../queries/session.ts";
import { Button } from "../../ui/button.tsx";
import { ButtonRow } from "../../ui/action-row.tsx";
import { Facts } from "../../ui/facts.tsx";
import { PrintSheet, usePrinting } from "../../ui/print-sheet.tsx";
import { Stack } from "../../ui/stack.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import type { Texts } from "../../i18n/texts.ts";

interface ReceiptProps {
  readonly user: Pick<User, "id" | "name">;
  readonly what: "set-up" | "recreate" | "turn-off" | "was-off";
  /** Epoch milliseconds. */
  readonly when: number;
}

/** What was done for somebody else, to be kept: copied into a ticket or printed. No secret can get in. */
export function Receipt(props: ReceiptProps) {
  const texts = useTexts();
  const { t } = texts;
  const block = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState<"copied" | "refused" | null>(null);
  const { printing, print } = usePrinting(false);
  const facts = useFacts(props, texts);
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

/** The lines of a receipt, for the page, the paper and the clipboard. */
function useFacts(
  { user, what, when }: ReceiptProps,
  { t, formatDate }: Texts,
): { term: string; value: string }[] {
  const who = useActorName();
  const appliance = useSystemName();
  const file = useCaseFile();
  // As it was when this was done: the case ends as the page is left.
  const [kept] = useState(() => file.find(user.id));
  const reason = [kept?.ticket, kept?.reason].filter(Boolean).join(", ");
  return [
    { term: t("receipt.what"), value: t(`receipt.what.${what}`) },
    { term: t("receipt.whom"), value: user.name },
    { term: t("receipt.who"), value: who },
    { term: t("receipt.when"), value: formatDate(when, "date-time") },
    { term: t("receipt.appliance"), value: appliance },
    { term: t("receipt.reason"), value: reason === "" ? t("receipt.no-reason") : reason },
  ];
}
