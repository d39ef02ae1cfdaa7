import type { Failure } from "../../api/failure.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { ActionBar } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { useStillWaiting } from "../../ui/hooks/use-still-waiting.ts";
import type { IntroNote } from "../machine/notes.ts";
import { InstructionsLink } from "./suggested-apps.tsx";
import { failureTexts } from "../../i18n/failure-texts.ts";
import { assertNever } from "../../lib/assert-never.ts";
import { useSessionIsBack } from "../../queries/session.ts";
import { FailureNotice } from "../../ui/failure-notice.tsx";
import { WaitLeft } from "../wait-left.tsx";
import { useState, type ReactNode } from "react";
import { useIsIntegrationAccount } from "../../queries/integration-accounts.ts";
import { Notice } from "../../ui/notice.tsx";

interface StartRowProps {
  readonly note: IntroNote;
  readonly starting: boolean;
  readonly onStart: () => void;
  readonly onStartWithoutCodes: () => void;
  readonly onCancel: () => void;
  readonly onWaitOver: () => void;
}

/** `Start`, and why the last one did not work. */
export function StartRow({ note, starting, onStart, onCancel, ...ways }: StartRowProps) {
  const { t } = useTexts();
  const late = useStillWaiting(starting);
  return (
    <>
      <InstructionsLink />
      {!starting && <StartNote note={note} {...ways} />}
      <StatusLine>{late && t("frame.still-waiting")}</StatusLine>
      <ActionBar
        start={
          <Button kind="text" onClick={onCancel}>
            {t("enroll.cancel")}
          </Button>
        }
      >
        <Button kind="primary" busy={starting} aria-disabled={note.kind === "wait"} onClick={onStart}>
          {t("enroll.start")}
        </Button>
      </ActionBar>
    </>
  );
}

interface StartNoteProps {
  readonly note: IntroNote;
  readonly onStartWithoutCodes: () => void;
  readonly onWaitOver: () => void;
}

/** Why the last `Start` did not work, how long to wait, and what can be agreed to. */
export function StartNote({ note, onStartWithoutCodes, onWaitOver }: StartNoteProps) {
  const texts = useTexts();
  const sessionIsBack = useSessionIsBack(note.kind === "failed" ? note.failure : null);
  if (sessionIsBack) return null;
  switch (note.kind) {
    case "none":
      return null;
    case "failed":
      return (
        <FailureNotice {...failureTexts(texts, note.failure, "enableMfa")}>
          {lacksCodes(note.failure) && (
            <>
              <p>{texts.t("enroll.ready.without-codes")}</p>
              <Button onClick={onStartWithoutCodes}>{texts.t("enroll.ready.without-codes.start")}</Button>
            </>
          )}
        </FailureNotice>
      );
    case "contradicted": {
      const { trace } = failureTexts(texts, note.failure, "enableMfa");
      return <FailureNotice text={texts.t(`enroll.ready.contradicted.${note.mfa}`)} trace={trace} />;
    }
    case "wait":
      return (
        <FailureNotice text={texts.t("enroll.ready.wait")} trace={null}>
          <WaitLeft untilMs={note.untilMs} message="sign-in.wait" onOver={onWaitOver} />
        </FailureNotice>
      );
    default:
      return assertNever(note);
  }
}

function lacksCodes(failure: Failure): boolean {
  return (
    failure.kind === "protocol" &&
    (failure.fault === "no-scratch-codes" || failure.fault === "bad-scratch-codes")
  );
}

/**
 * What stands before the set-up of an account that a backup server signs in with: MFA breaks that sign-in. Null for every
 * other account, and once somebody has chosen to go on.
 */
export function useIntegrationGate(userName: string): ReactNode {
  const { t } = useTexts();
  const isIntegration = useIsIntegrationAccount();
  const [agreed, setAgreed] = useState(false);
  if (agreed || !isIntegration(userName)) return null;
  return (
    <Notice tone="warn" role="alert" title={t("enroll.ready.integration")}>
      <p>{t("enroll.ready.integration.text")}</p>
      <Button onClick={() => setAgreed(true)}>{t("enroll.ready.integration.go")}</Button>
    </Notice>
  );
}
