import { useState } from "react";
import type { NotMe } from "../api/contract/new-phone.ts";
import { failureTexts } from "../i18n/failure-texts.ts";
import type { PlainKey } from "../i18n/english.ts";
import { useTexts } from "../i18n/use-texts.ts";
import { useTriedAction } from "../queries/use-tried-action.ts";
import { Button } from "../ui/button.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { Notice } from "../ui/notice.tsx";

interface NotMeNoticeProps {
  readonly stop: () => Promise<NotMe>;
  /** There is something to stop. */
  readonly begun: boolean;
}

/** Somebody else has begun a change for this person: one button ends it, and what came of that is said. */
export function NotMeNotice({ stop, begun }: NotMeNoticeProps) {
  const texts = useTexts();
  const { t } = texts;
  const [ended, setEnded] = useState<NotMe | null>(null);
  const { run, busy, failure } = useTriedAction(async () => {
    const pressed = document.activeElement;
    setEnded(await stop());
    // The button goes; who has gone on typing meanwhile stays where they are.
    if (document.activeElement === pressed)
      document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
  });
  if (ended !== null) {
    return (
      <Notice tone={ended.done + ended.kept > 0 ? "bad" : "good"} role="alert">
        <p>{t(wordsOf(ended))}</p>
      </Notice>
    );
  }
  if (!begun) return null;
  return (
    <Notice tone="bad" role="alert" title={t("not-me.title")}>
      <p>{t("not-me.text")}</p>
      <p>
        <Button kind="danger" busy={busy} onClick={() => run()}>
          {t("not-me.press")}
        </Button>
      </p>
      {failure !== null && <FailureNotice {...failureTexts(texts, failure, "tellGuard")} />}
    </Notice>
  );
}

function wordsOf({ done, kept }: NotMe): PlainKey {
  if (done > 0) return "not-me.done";
  return kept > 0 ? "not-me.kept" : "not-me.ended";
}
