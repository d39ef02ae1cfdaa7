import type { Failure } from "../../api/failure.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import type { IntroNote } from "../machine/notes.ts";
import type { Send } from "../machine/use-enrollment-machine.ts";
import { failureTexts } from "../../i18n/failure-texts.ts";
import { assertNever } from "../../lib/assert-never.ts";
import { useSessionIsBack } from "../../queries/session.ts";
import { FailureNotice } from "../../ui/failure-notice.tsx";
import { WaitLeft } from "../wait-left.tsx";
import { useState, type ReactNode } from "react";
import { useIsIntegrationAccount } from "../../queries/integration-accounts.ts";
import { Notice } from "../../ui/notice.tsx";

interface StartNoteProps {
  readonly note: IntroNote;
  readonly send: Send;
  readonly onStartWithoutCodes: () => void;
}

/** Why the last `Start` did not work, how long to wait, and what can be agreed to. */
export function StartNote({ note, send, onStartWithoutCodes }: StartNoteProps) {
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
          <WaitLeft untilMs={note.untilMs} message="sign-in.wait" onOver={() => send({ type: "waitOver" })} />
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
