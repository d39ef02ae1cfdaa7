import { failureTexts } from "../i18n/failure-texts.ts";
import { useTexts } from "../i18n/use-texts.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { StatusLine } from "../ui/status-line.tsx";
import { useStillWaiting } from "../ui/use-still-waiting.ts";
import type { AcceptPhase } from "./accept-phase.ts";

interface AcceptProgressProps {
  readonly phase: AcceptPhase;
  readonly onCheckAgain: () => void;
}

/** What is happening to the code that was sent. After no answer, one way on: ask the server what it knows. */
export function AcceptProgress({ phase, onCheckAgain }: AcceptProgressProps) {
  const texts = useTexts();
  const { t } = texts;
  const late = useStillWaiting(phase.kind === "accepting");
  const reading = phase.kind === "unknown" && phase.reading;
  return (
    <>
      <StatusLine>
        {phase.kind === "accepting" && t(late ? "enroll.confirm.checking-late" : "enroll.confirm.checking")}
        {reading && t("enroll.unknown.reading")}
      </StatusLine>
      {phase.kind === "unknown" && !reading && (
        <Notice tone="warn" role="status" title={t("enroll.unknown.title")}>
          <p>{failureTexts(texts, phase.failure, "acceptMfa").text}</p>
          <p>{t("enroll.unknown.text")}</p>
        </Notice>
      )}
      {phase.kind === "unknown" && (
        <Button busy={reading} onClick={onCheckAgain}>
          {t("enroll.unknown.check")}
        </Button>
      )}
    </>
  );
}
