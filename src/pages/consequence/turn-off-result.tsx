import type { User } from "../../api/contract/user.ts";
import { Receipt } from "../../enrollment/finished/receipt.tsx";
import { StepHeading } from "../../enrollment/step-heading.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { assertNever } from "../../lib/assert-never.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { TurnOffOutcome } from "./use-consequence.ts";

interface TurnOffResultProps {
  readonly outcome: TurnOffOutcome;
  readonly user: User;
  /** Epoch milliseconds. */
  readonly readAt: number;
  /** They turned off their own MFA. */
  readonly mine: boolean;
  /** By an administrator, who needs it for a ticket. */
  readonly receipt: boolean;
  readonly busy: boolean;
  readonly leaveLabel: string;
  readonly onLeave: () => void;
  readonly onCheckAgain: () => void;
  readonly onTryAgain: () => void;
}

const titles = {
  off: "consequence.done",
  "already-off": "consequence.done",
  "still-on": "consequence.still-on",
  "not-known": "consequence.not-known",
} as const satisfies Record<TurnOffOutcome, string>;

/** What came of it, as the server tells. */
export function TurnOffResult(props: TurnOffResultProps) {
  const { outcome, user, readAt, mine, receipt, busy, leaveLabel, onLeave, onCheckAgain, onTryAgain } = props;
  const { t } = useTexts();
  const sure = outcome === "off" || outcome === "already-off";
  return (
    <>
      <StepHeading>{t(titles[outcome])}</StepHeading>
      <Notice tone={sure ? "info" : "warn"} role={sure ? "status" : "alert"}>
        <ResultText outcome={outcome} userName={user.name} mine={mine} />
      </Notice>
      {sure && receipt && (
        <Receipt user={user} what={outcome === "off" ? "turn-off" : "was-off"} when={readAt} />
      )}
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

interface ResultTextProps {
  readonly outcome: TurnOffOutcome;
  readonly userName: string;
  readonly mine: boolean;
}

function ResultText({ outcome, userName, mine }: ResultTextProps) {
  const { t, rich } = useTexts();
  const name = <bdi>{userName}</bdi>;
  switch (outcome) {
    case "off":
      return (
        <>
          <p>{mine ? t("consequence.done.text.me") : rich("consequence.done.text", { name })}</p>
          <p>{mine ? t("consequence.done.entry") : rich("consequence.done.entry.other", { name })}</p>
        </>
      );
    case "already-off":
      return <p>{mine ? t("consequence.done.already.me") : rich("consequence.done.already", { name })}</p>;
    case "still-on":
      return <p>{t("consequence.still-on.text")}</p>;
    case "not-known":
      return <p>{t("consequence.not-known.text")}</p>;
    default:
      return assertNever(outcome);
  }
}
