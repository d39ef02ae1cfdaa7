import type { ReactNode } from "react";
import { stepUpError } from "../../i18n/failure-texts.ts";
import { useActorName } from "../../queries/session.ts";
import { useStepUpFlow } from "../../queries/use-step-up-flow.ts";
import { PasswordDialog } from "../../ui/password-dialog.tsx";
import type { Texts } from "../../i18n/texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { useCapabilities } from "../../queries/services.ts";

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

/** What a dialog that asks for a sign-in calls its second step: a scratch code only where the product has them. */
export function useCodeWords() {
  const { t } = useTexts();
  const { scratchCodes } = useCapabilities();
  return scratchCodes
    ? { label: t("sign-in.code.field"), hint: t("sign-in.code.hint") }
    : { label: t("enroll.confirm.field"), hint: "" };
}

/** The texts for what became of such a code: a refusal suggests a scratch code only where the product has them. */
export function useCodeTexts(): Texts {
  const texts = useTexts();
  const { scratchCodes } = useCapabilities();
  if (scratchCodes) return texts;
  return {
    ...texts,
    say: (text) => {
      if (text.key === "failure.challenge.wrong") return texts.t("failure.code-not-taken");
      return text.key === "failure.code-replayed" ? texts.t("enroll.refused.already-used") : texts.say(text);
    },
  };
}
