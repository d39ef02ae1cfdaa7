import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { useTexts } from "../../i18n/use-texts.ts";
import { assertNever } from "../../lib/assert-never.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHeading } from "../../ui/page-heading.tsx";
import { TurnOffResultText } from "./turn-off-result-text.tsx";
import type { TurnOffOutcome } from "./turn-off-outcome.ts";

interface TurnOffResultProps {
  readonly outcome: TurnOffOutcome;
  readonly userName: string;
  readonly forMyself: boolean;
  readonly busy: boolean;
  readonly leaveLabel: string;
  /** The receipt, where there is one. */
  readonly receipt: ReactNode;
  readonly onLeave: () => void;
  readonly onCheckAgain: () => void;
  readonly onTryAgain: () => void;
}

/** What came of it, as the server tells. */
export function TurnOffResult(props: TurnOffResultProps) {
  const { outcome, userName, forMyself, busy, leaveLabel, onLeave, onCheckAgain, onTryAgain } = props;
  const { t } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  // The focus follows what is on screen.
  useEffect(() => heading.current?.focus(), []);
  const title = titleOf(outcome);
  const sure = outcome === "off" || outcome === "already-off";
  return (
    <>
      <PageHeading ref={heading}>{t(title)}</PageHeading>
      <Notice tone={sure ? "good" : "warn"} role={sure ? "status" : "alert"}>
        <TurnOffResultText outcome={outcome} userName={userName} forMyself={forMyself} />
      </Notice>
      {sure && props.receipt}
      <ActionRow>
        <Button kind={sure ? "primary" : "secondary"} onClick={onLeave}>
          {leaveLabel}
        </Button>
        {outcome === "not-known" && (
          <Button kind="primary" busy={busy} onClick={onCheckAgain}>
            {t("consequence.check-again")}
          </Button>
        )}
        {outcome === "still-on" && (
          <Button kind="primary" onClick={onTryAgain}>
            {t("frame.try-again")}
          </Button>
        )}
      </ActionRow>
    </>
  );
}

function titleOf(outcome: TurnOffOutcome) {
  switch (outcome) {
    case "off":
    case "already-off":
      return "consequence.done";
    case "still-on":
      return "consequence.still-on";
    case "not-known":
      return "consequence.not-known";
    default:
      return assertNever(outcome);
  }
}
