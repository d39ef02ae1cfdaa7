import { useEffect, useRef, useState, type FormEvent, type ReactNode } from "react";
import { stepUpError } from "../../i18n/failure-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { useActorName } from "../../queries/session.ts";
import { useStepUpFlow } from "../../queries/use-step-up-flow.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { CodeField } from "../../ui/code-field.tsx";
import { selectTyped } from "../../ui/keep-in-sight.ts";
import { ModalDialog } from "../../ui/modal-dialog.tsx";
import { PasswordField } from "../../ui/password-field.tsx";
import { Stack } from "../../ui/stack.tsx";
import { useCodeTexts, useCodeWords } from "../use-code-words.ts";

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
  const { t } = useTexts();
  return (
    <PasswordDialog
      userName={useActorName()}
      title={t("enroll.step-up.title")}
      text={text ?? t("enroll.step-up.text")}
      password={password ?? t("enroll.step-up.password")}
      submit={t("enroll.continue")}
      cancel={t("enroll.cancel")}
      onEsc={onCancel}
      onDone={onDone}
      onCancel={onCancel}
    />
  );
}

interface PasswordDialogProps {
  /** For password managers; the name itself is in the text. */
  readonly userName: string;
  readonly title: string;
  /** Why the password is asked for. */
  readonly text: ReactNode;
  readonly password: string;
  /** Sends the password. */
  readonly submit: string;
  readonly cancel: string;
  /** Not where leaving loses something: then only the button leaves. */
  readonly onEsc?: () => void;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/**
 * Asks the person who is signed in for the password again, then for the code where one is due: step-up, and sign-in over
 * a page whose session ended.
 */
export function PasswordDialog({ title, text, onEsc, onDone, ...form }: PasswordDialogProps) {
  const { t } = useTexts();
  const flow = useStepUpFlow(onDone);
  return (
    <ModalDialog title={title} onClose={onEsc}>
      <Stack>
        <div>{flow.step === "code" ? t("sign-in.code.after-password") : text}</div>
      </Stack>
      <PasswordForm key={flow.step} {...form} {...flow} />
    </ModalDialog>
  );
}

type PasswordFormProps = Omit<PasswordDialogProps, "title" | "text" | "onEsc" | "onDone"> &
  ReturnType<typeof useStepUpFlow>;

function PasswordForm(props: PasswordFormProps) {
  const { userName, password, submit, cancel, step, busy, refusal, sendPassword, sendCode, onCancel } = props;
  const texts = useCodeTexts();
  const { t } = texts;
  const code = useCodeWords();
  const [value, setValue] = useState("");
  const field = useRef<HTMLInputElement>(null);
  // What was typed while the answer was under way is left alone.
  const touched = useRef(false);
  const error = refusal !== null && stepUpError(texts, refusal.failure, refusal.call).text;

  // The code takes the place of the password that had the focus, and the password that of a code which came too late. What
  // was refused is there to be typed over.
  useEffect(() => {
    if (!busy && !touched.current) selectTyped(field.current);
  }, [busy]);

  function type(typed: string) {
    touched.current = true;
    setValue(typed);
  }
  function send(event: FormEvent) {
    event.preventDefault();
    if (busy || value === "") return;
    touched.current = false;
    if (step === "password") sendPassword(value);
    else sendCode(value);
  }
  const asked = { ref: field, value, error, onChange: type };
  return (
    <form onSubmit={send} noValidate>
      <Stack>
        <input type="hidden" name="username" autoComplete="username" value={userName} readOnly />
        {step === "password" ? (
          <PasswordField
            label={password}
            showLabel={t("frame.show-typed")}
            hideLabel={t("frame.hide-typed")}
            {...asked}
          />
        ) : (
          <CodeField {...code} {...asked} />
        )}
      </Stack>
      <ActionRow
        start={
          <Button kind="text" onClick={onCancel}>
            {cancel}
          </Button>
        }
      >
        <Button kind="primary" type="submit" busy={busy}>
          {step === "password" ? submit : t("enroll.continue")}
        </Button>
      </ActionRow>
    </form>
  );
}
