import { useEffect, useId, useRef, useState } from "react";
import type { FormEvent } from "react";
import { passwordLength, passwordLengthFault } from "../../../contract/password-length.ts";
import type { User } from "../../api/contract/user.ts";
import { StepUpDialog } from "../../enrollment/start/step-up-dialog.tsx";
import { failureTexts } from "../../i18n/failure-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { useChangePassword } from "../../queries/change-password.ts";
import { ActionBar } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { FailureNotice } from "../../ui/failure-notice.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PasswordField } from "../../ui/password-field.tsx";
import { Stack } from "../../ui/stack.tsx";

interface PasswordFormProps {
  readonly user: User;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** One field that can be looked at, so that nobody enters it twice; what is asked of it stands there before. */
export function PasswordForm({ user, onDone, onCancel }: PasswordFormProps) {
  const texts = useTexts();
  const { t } = texts;
  const { outcome, busy, stepUp, change } = useChangePassword(user.id, onDone);
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const formId = useId();
  const fault = tried === password ? faultOf(password, outcome === "guessable") : null;
  // The field that has to be mended gets the focus, and what is in it can be typed over.
  useEffect(() => {
    if (fault !== null) mend(input.current);
  }, [fault]);
  function save(event: FormEvent) {
    event.preventDefault();
    setTried(password);
    if (faultOf(password, false) === null) change(password);
    else mend(input.current);
  }
  return (
    <>
      <form id={formId} onSubmit={save} noValidate>
        <Stack>
          <input type="hidden" name="username" autoComplete="username" value={user.name} readOnly />
          <PasswordField
            ref={input}
            data-initial-focus
            label={t("account.password.new")}
            hint={t("account.password.rules", passwordLength)}
            error={fault !== null && t(`account.password.${fault}`, passwordLength)}
            autoComplete="new-password"
            value={password}
            onChange={setPassword}
            showLabel={t("frame.show-typed")}
            hideLabel={t("frame.hide-typed")}
          />
          <p>{t("account.password.effect")}</p>
          {outcome === "unknown" && (
            <Notice tone="warn" role="alert">
              <p>{t("account.password.unknown")}</p>
            </Notice>
          )}
          {outcome !== null && typeof outcome === "object" && (
            <FailureNotice {...failureTexts(texts, outcome, "changePassword")} />
          )}
        </Stack>
      </form>
      <ActionBar
        start={
          <Button kind="text" onClick={onCancel}>
            {t("enroll.cancel")}
          </Button>
        }
      >
        <Button kind="primary" type="submit" form={formId} busy={busy}>
          {t("account.password.submit")}
        </Button>
      </ActionBar>
      {stepUp.open && (
        <StepUpDialog
          password={t("account.password.current")}
          onDone={stepUp.onDone}
          onCancel={stepUp.onCancel}
        />
      )}
    </>
  );
}

function mend(field: HTMLInputElement | null) {
  field?.focus();
  field?.select();
}

/** Why this password can't be taken; null where nothing is known against it. */
function faultOf(password: string, guessable: boolean): "short" | "long" | "guessable" | null {
  return passwordLengthFault(password.normalize("NFKC")) ?? (guessable ? "guessable" : null);
}
