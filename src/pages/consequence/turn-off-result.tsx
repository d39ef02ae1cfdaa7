import { useEffect, useRef, useState, type ReactNode } from "react";
import { Receipt } from "../../enrollment/finished/receipt.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { assertNever } from "../../lib/assert-never.ts";
import type { Subject } from "../../paths.ts";
import { useCaseFile, useSystemName } from "../../queries/services.ts";
import { useActorName } from "../../queries/session.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHeading } from "../../ui/page-heading.tsx";
import type { TurnOffOutcome } from "./use-consequence.ts";

interface TurnOffResultProps {
  readonly outcome: TurnOffOutcome;
  readonly userName: string;
  readonly person: Subject;
  readonly busy: boolean;
  readonly leaveLabel: string;
  readonly onLeave: () => void;
  readonly onCheckAgain: () => void;
  readonly onTryAgain: () => void;
  /** The receipt, where there is one. */
  readonly children: ReactNode;
}

const titles = {
  off: "consequence.done",
  "already-off": "consequence.done",
  "still-on": "consequence.still-on",
  "not-known": "consequence.not-known",
} as const satisfies Record<TurnOffOutcome, string>;

/** What came of it, as the server tells. */
export function TurnOffResult(props: TurnOffResultProps) {
  const { outcome, userName, person, busy, leaveLabel, onLeave, onCheckAgain, onTryAgain, children } = props;
  const { t } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  // The focus follows what is on screen.
  useEffect(() => heading.current?.focus(), []);
  const sure = outcome === "off" || outcome === "already-off";
  return (
    <>
      <PageHeading ref={heading}>{t(titles[outcome])}</PageHeading>
      <Notice tone={sure ? "info" : "warn"} role={sure ? "status" : "alert"}>
        <ResultText outcome={outcome} userName={userName} person={person} />
      </Notice>
      {sure && children}
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

function ResultText({
  outcome,
  userName,
  person,
}: Pick<TurnOffResultProps, "outcome" | "userName" | "person">) {
  const { t, rich } = useTexts();
  const name = <bdi>{userName}</bdi>;
  const me = person.kind === "me";
  switch (outcome) {
    case "off":
      return (
        <>
          <p>{me ? t("consequence.done.text.me") : rich("consequence.done.text", { name })}</p>
          <p>{me ? t("consequence.done.entry") : rich("consequence.done.entry.other", { name })}</p>
        </>
      );
    case "already-off":
      return <p>{me ? t("consequence.done.already.me") : rich("consequence.done.already", { name })}</p>;
    case "still-on":
      return <p>{t("consequence.still-on.text")}</p>;
    case "not-known":
      return <p>{t("consequence.not-known.text")}</p>;
    default:
      return assertNever(outcome);
  }
}

interface TurnOffReceiptProps {
  readonly userId: string;
  readonly userName: string;
  /** There was nothing to turn off. */
  readonly already: boolean;
  /** Epoch milliseconds. */
  readonly when: number;
}

/** For the ticket: who turned off whose MFA, when and why. */
export function TurnOffReceipt({ userId, userName, already, when }: TurnOffReceiptProps) {
  const actor = useActorName();
  const system = useSystemName();
  const file = useCaseFile();
  // As it was when MFA was turned off: the case ends as the page is left.
  const [kept] = useState(() => file.find(userId));
  return (
    <Receipt
      data={{
        who: actor,
        whom: userName,
        what: already ? "was-off" : "turn-off",
        appliance: system,
        when,
        reason: [kept?.ticket, kept?.reason].filter(Boolean).join(", "),
      }}
    />
  );
}
