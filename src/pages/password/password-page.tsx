import { useEffect, useId, useRef, useState, type FormEvent } from "react";
import { useNavigate } from "react-router";
import { useTexts } from "../../i18n/use-texts.ts";
import { paths } from "../../paths.ts";
import { useEmbedded } from "../../queries/services.ts";
import { useUser } from "../../queries/users.ts";
import { ActionBar } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { PageHeading } from "../../ui/page-heading.tsx";
import { useInPractice } from "../../use-in-practice.ts";
import { passwordLength, passwordLengthFault } from "../../../contract/password-length.ts";
import type { User } from "../../api/contract/user.ts";
import { StepUpDialog } from "../../enrollment/start/step-up-dialog.tsx";
import { failureTexts } from "../../i18n/failure-texts.ts";
import { useChangePassword } from "../../queries/change-password.ts";
import { FailureNotice } from "../../ui/failure-notice.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PasswordField } from "../../ui/password-field.tsx";
import { Stack } from "../../ui/stack.tsx";

/** To change one's own password, where the server of this page keeps it. */
export function PasswordPage() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { user } = useUser(null);
  const embedded = useEmbedded();
  const practice = useInPractice();
  const offered = embedded && !practice && user?.external === false;
  const [done, setDone] = useState(false);
  const leave = () => void navigate(paths.account());
  if (offered && !done) {
    return (
      <Card>
        <PageHeading>{t("account.password.heading")}</PageHeading>
        <PasswordForm user={user} onDone={() => setDone(true)} onCancel={leave} />
      </Card>
    );
  }
  return (
    <Card>
      <PageHeading key={String(done)} ref={(heading) => heading?.focus()}>
        {t(done ? "account.password.done" : "account.password.heading")}
      </PageHeading>
      <p>{t(done ? "account.password.done.text" : "account.password.elsewhere")}</p>
      {done && <p>{t("enroll.done.sessions")}</p>}
      <ActionBar>
        <Button kind="primary" onClick={leave}>
          {t("frame.nav.account")}
        </Button>
      </ActionBar>
    </Card>
  );
}

interface PasswordFormProps {
  readonly user: User;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** One field that can be looked at, so that nobody enters it twice; what is asked of it stands there before. */
function PasswordForm({ user, onDone, onCancel }: PasswordFormProps) {
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
          {outcome === "unknown" && <Notice tone="warn" role="alert" text={t("account.password.unknown")} />}
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
