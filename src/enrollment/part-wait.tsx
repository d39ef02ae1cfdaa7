import { useTexts } from "../i18n/use-texts.ts";
import type { Part, PartState } from "../lib/create-part.ts";
import { Button } from "../ui/button.tsx";
import { ButtonRow } from "../ui/button-row.tsx";
import { Notice } from "../ui/notice.tsx";
import { StatusLine } from "../ui/status-line.tsx";

interface PartWaitProps {
  readonly state: PartState<unknown>;
  readonly part: Part<unknown>;
  /** A secret is on screen: said that it stays, and what becomes of it. Loading again would lose it. */
  readonly begun?: boolean;
}

/** Where a part is wanted that is not loaded: that it comes, or why not and the ways on. Nothing reloads by itself. */
export function PartWait({ state, part, begun = false }: PartWaitProps) {
  const { t } = useTexts();
  if (state.kind !== "failed" && state.kind !== "gone") return <StatusLine>{t("frame.loading")}</StatusLine>;
  return (
    <Notice tone="warn" role="status" title={t("frame.updated.heading")}>
      <p>{t(begun ? "enroll.later.failed" : "frame.updated.text")}</p>
      <ButtonRow>
        <Button onClick={() => void part.load()}>{t("frame.try-again")}</Button>
        <Button onClick={() => location.reload()}>{t("frame.broken.reload")}</Button>
      </ButtonRow>
    </Notice>
  );
}
