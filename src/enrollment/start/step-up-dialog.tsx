import type { ReactNode } from "react";
import { stepUpError } from "../../i18n/failure-texts.ts";
import { useActorName } from "../../queries/session.ts";
import { useStepUpFlow } from "../../queries/use-step-up-flow.ts";
import { useCodeTexts, useCodeWords } from "../use-code-words.ts";
import { PasswordDialog } from "../../ui/password-dialog.tsx";

interface StepUpDialogProps {
  /** What it says instead of that the sign-in is old. */
  readonly text?: ReactNode;
  /** Whose password it is, where somebody else holds the screen. */
  readonly password?: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** The password of the acting person, in place. Mounted only while it is asked for. */
export function StepUpDialog({ text, password, onDone, onCancel }: StepUpDialogProps) {
  const texts = useCodeTexts();
  const { t } = texts;
  const actor = useActorName();
  const code = useCodeWords();
  const { step, busy, refusal, sendPassword, sendCode } = useStepUpFlow(onDone);
  return (
    <PasswordDialog
      open
      dismissible
      step={step}
      busy={busy}
      error={refusal !== null && stepUpError(texts, refusal.failure, refusal.call).text}
      userName={actor}
      onPassword={sendPassword}
      onCode={sendCode}
      onCancel={onCancel}
      texts={{
        title: t("enroll.step-up.title"),
        text: (
          <div>{step === "code" ? t("sign-in.code.after-password") : (text ?? t("enroll.step-up.text"))}</div>
        ),
        password: password ?? t("enroll.step-up.password"),
        showPassword: t("frame.show-typed"),
        hidePassword: t("frame.hide-typed"),
        code: code.label,
        codeHint: code.hint,
        submit: t("enroll.continue"),
        cancel: t("enroll.cancel"),
      }}
    />
  );
}
