import { useRef, useState } from "react";
import type { MfaNotice } from "../../api/contract/mfa-notice.ts";
import type { User } from "../../api/contract/user.ts";
import { countedTexts } from "../../i18n/failure-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { waitText } from "../../i18n/wait-text.ts";
import { useForgetMfaNotice, useMfaNotice } from "../../queries/mfa-notice.ts";
import { useActorName, useSessionIsBack } from "../../queries/session.ts";
import { Button } from "../../ui/button.tsx";
import { FailureInNotice } from "../../ui/failure-notice.tsx";
import { useCountdown } from "../../ui/hooks/use-countdown.ts";
import { Notice } from "../../ui/notice.tsx";
import { Stack } from "../../ui/stack.tsx";

interface ChangedByOthersProps {
  readonly userId: string;
  readonly mfa: User["mfa"];
  /** The notice was read and goes. */
  readonly onRead: () => void;
}

/**
 * What the appliance kept for this person, with who and when; else that the state changed while the page was open. One of
 * them: what the notice told is not told again, and not once more when it is gone.
 */
export function ChangedByOthers({ userId, mfa, onRead }: ChangedByOthersProps) {
  const notice = useMfaNotice(userId);
  if (notice === null) return <ChangedMeanwhile mfa={mfa} />;
  return <KeptNotice key={notice.changedAt} userId={userId} notice={notice} onRead={onRead} />;
}

/** Says so when the state becomes another one while the page is open: somebody else may have done it. */
function ChangedMeanwhile({ mfa }: { readonly mfa: User["mfa"] }) {
  const { t } = useTexts();
  const [first, setFirst] = useState(mfa);
  // A state that was not told at first and is told now has not changed.
  if (first === "unknown" && mfa !== "unknown") setFirst(mfa);
  if (mfa === first || first === "unknown" || mfa === "unknown") return null;
  return (
    <Notice tone={mfa === "on" ? "info" : "warn"} role="status">
      <p>{t(mfa === "on" ? "account.changed-on" : "account.changed-off")}</p>
    </Notice>
  );
}

interface KeptNoticeProps {
  readonly userId: string;
  readonly notice: MfaNotice;
  /** The notice goes, and with it the button that has the focus. */
  readonly onRead: () => void;
}

/** Somebody else changed this person's MFA; it stands, at every sign-in, until it is read. */
function KeptNotice({ userId, notice, onRead }: KeptNoticeProps) {
  const texts = useTexts();
  const { t } = texts;
  const box = useRef<HTMLDivElement>(null);
  const { busy, failure, forget } = useForgetMfaNotice(userId, () => {
    // A late answer takes nobody away from where they have gone meanwhile.
    if (box.current?.contains(document.activeElement) === true) onRead();
  });
  const sessionIsBack = useSessionIsBack(failure);
  const waitSeconds = failure?.kind === "refused" ? failure.retryAfterSeconds : null;
  const left = useCountdown(waitSeconds, failure);
  return (
    <Notice
      tone="warn"
      below={
        failure !== null &&
        !sessionIsBack && (
          <FailureInNotice
            {...countedTexts(texts, failure, "deleteMfaNotice")}
            wait={left > 0 ? texts.say(waitText("sign-in.wait", left)) : null}
          >
            <p>{t("account.notice.kept")}</p>
          </FailureInNotice>
        )
      }
    >
      <div role="status">
        <Stack gap="close">
          <WhoAndWhen notice={notice} />
          <p>{t("account.notice.help")}</p>
        </Stack>
      </div>
      <div ref={box}>
        <Button busy={busy} aria-disabled={left > 0} onClick={forget}>
          {t(failure === null ? "account.notice.read" : "frame.try-again")}
        </Button>
      </div>
    </Notice>
  );
}

/** The name was chosen by people: it is kept apart from the sentence around it. */
function WhoAndWhen({ notice }: { readonly notice: MfaNotice }) {
  const { rich, formatDate } = useTexts();
  const actor = useActorName();
  const when = formatDate(notice.changedAt, "date-time");
  if (notice.change === "reset") return <p>{rich("account.notice.reset", { when })}</p>;
  // In their own name, but in a way that a thief with their password would have to take.
  if (notice.changedBy === actor) return <p>{rich("account.notice.own", { when })}</p>;
  const name = <bdi>{notice.changedBy}</bdi>;
  return <p>{rich(`account.notice.${notice.change}`, { name, when })}</p>;
}
