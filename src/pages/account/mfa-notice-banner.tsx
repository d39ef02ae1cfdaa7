import type { MfaNotice } from "../../api/contract/mfa-notice.ts";
import { failureTexts } from "../../i18n/failure-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { useForgetMfaNotice } from "../../queries/mfa-notice.ts";
import { Button } from "../../ui/button.tsx";
import { FailureInNotice } from "../../ui/failure-notice.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Stack } from "../../ui/stack.tsx";
import { useCountdown } from "../../ui/use-countdown.ts";
import { MfaNoticeText } from "./mfa-notice-text.tsx";

interface MfaNoticeBannerProps {
  readonly userId: string;
  readonly notice: MfaNotice;
  /** The button with the focus is about to go. */
  readonly onRead: () => void;
}

/** Somebody else changed this person's MFA; it stands, at every sign-in, until it is read. */
export function MfaNoticeBanner({ userId, notice, onRead }: MfaNoticeBannerProps) {
  const texts = useTexts();
  const { t } = texts;
  const { busy, failure, forget } = useForgetMfaNotice(userId, onRead);
  const waitSeconds = failure?.kind === "refused" ? failure.retryAfterSeconds : null;
  const left = useCountdown(waitSeconds, failure);
  return (
    <Notice
      tone="warn"
      below={
        failure !== null && (
          <FailureInNotice
            {...failureTexts(texts, failure, "deleteMfaNotice")}
            wait={left > 0 ? t("sign-in.wait", { count: left }) : null}
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
      <Button busy={busy} aria-disabled={left > 0} onClick={forget}>
        {t(failure === null ? "account.notice.read" : "frame.try-again")}
      </Button>
    </Notice>
  );
}
