import { useEffect, useRef, useState, type FormEvent, type ReactNode } from "react";
import { ActionRow } from "./action-row.tsx";
import { Button } from "./button.tsx";
import { CodeField } from "./code-field.tsx";
import { ModalDialog } from "./modal-dialog.tsx";
import { PasswordField } from "./password-field.tsx";
import { selectTyped } from "./keep-in-sight.ts";
import { Stack } from "./stack.tsx";

export interface PasswordDialogTexts {
  readonly title: string;
  readonly text: ReactNode;
  readonly password: string;
  readonly showPassword: string;
  readonly hidePassword: string;
  readonly code: string;
  readonly codeHint: string;
  readonly submit: string;
  readonly cancel: string;
}

interface PasswordDialogProps {
  readonly open: boolean;
  readonly texts: PasswordDialogTexts;
  readonly step: "password" | "code";
  readonly busy: boolean;
  /** What was wrong with the last answer. */
  readonly error: ReactNode;
  /** For password managers; the name itself is in the text. */
  readonly userName: string;
  readonly onPassword: (password: string) => void;
  readonly onCode: (code: string) => void;
  readonly onCancel: () => void;
  /** False where leaving loses something: then only the button leaves, not Esc. */
  readonly dismissible: boolean;
}

/**
 * Asks the person who is signed in for the password again, then for the code where one is due: step-up, and sign-in over
 * a page whose session ended. The logic is `useStepUpFlow` of the queries.
 */
export function PasswordDialog({ open, texts, onCancel, dismissible, ...form }: PasswordDialogProps) {
  return (
    <ModalDialog open={open} title={texts.title} onClose={dismissible ? onCancel : undefined}>
      <Stack>{texts.text}</Stack>
      <PasswordForm key={form.step} texts={texts} onCancel={onCancel} {...form} />
    </ModalDialog>
  );
}

function PasswordForm(props: Omit<PasswordDialogProps, "open" | "dismissible">) {
  const { texts, step, busy, error, userName, onPassword, onCode, onCancel } = props;
  const [value, setValue] = useState("");
  const field = useRef<HTMLInputElement>(null);
  // What was typed while the answer was under way is left alone.
  const touched = useRef(false);

  // The code takes the place of the password that had the focus, and the password that of a code which came too late. What
  // was refused is there to be typed over.
  useEffect(() => {
    if (!busy && !touched.current) selectTyped(field.current);
  }, [busy]);

  function type(typed: string) {
    touched.current = true;
    setValue(typed);
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    if (busy || value === "") return;
    touched.current = false;
    if (step === "password") onPassword(value);
    else onCode(value);
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <input type="hidden" name="username" autoComplete="username" value={userName} readOnly />
        {step === "password" ? (
          <PasswordField
            ref={field}
            label={texts.password}
            showLabel={texts.showPassword}
            hideLabel={texts.hidePassword}
            value={value}
            error={error}
            onChange={type}
          />
        ) : (
          <CodeField
            ref={field}
            label={texts.code}
            hint={texts.codeHint}
            value={value}
            error={error}
            onChange={type}
          />
        )}
      </Stack>
      <ActionRow
        start={
          <Button kind="text" onClick={onCancel}>
            {texts.cancel}
          </Button>
        }
      >
        <Button kind="primary" type="submit" busy={busy}>
          {texts.submit}
        </Button>
      </ActionRow>
    </form>
  );
}
