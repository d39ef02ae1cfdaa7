import { useRef } from "react";
import type { MfaNotice } from "../../api/contract/mfa-notice.ts";
import { countedTexts } from "../../i18n/failure-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { waitText } from "../../i18n/wait-text.ts";
import { useForgetMfaNotice } from "../../queries/mfa-notice.ts";
import { useSessionIsBack } from "../../queries/use-session-is-back.ts";
import { Button } from "../../ui/button.tsx";
import { FailureInNotice } from "../../ui/failure-notice.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Stack } from "../../ui/stack.tsx";
import { useCountdown } from "../../ui/use-countdown.ts";
import { MfaNoticeText } from "./mfa-notice-text.tsx";

interface MfaNoticeBannerProps {
  readonly userId: string;
  readonly notice: MfaNotice;
  /** The notice goes, and with it the button that has the focus. */
  readonly onRead: () => void;
}

/** Somebody else changed this person's MFA; it stands, at every sign-in, until it is read. */
export function MfaNoticeBanner({ userId, notice, onRead }: MfaNoticeBannerProps) {
  const texts = useTexts();
  const { t } = texts;
  const box = useRef<HTMLDivElement>(null);
  const { busy, failure, forget } = useForgetMfaNotice(userId, () => {
    // A late answer takes nobody away from where he has gone meanwhile.
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
          <MfaNoticeText notice={notice} />
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
