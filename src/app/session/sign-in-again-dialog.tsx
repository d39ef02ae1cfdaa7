import "../../i18n/sign-in-later-texts.ts";
import "../../i18n/frame-later-texts.ts";
import { useNavigate } from "react-router";
import type { SessionState } from "../../api/session/session-state.ts";
import { stepUpError } from "../../i18n/step-up-error.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { paths } from "../../paths.ts";
import { useStepUpFlow } from "../../queries/use-step-up-flow.ts";
import { PasswordDialog } from "../../ui/password-dialog.tsx";

interface SignInAgainDialogProps {
  readonly session: Extract<SessionState, { kind: "expired" }>;
}

/** Over the page of a session that ended: the same person goes on, everything kept; leaving wipes the page. */
export function SignInAgainDialog({ session }: SignInAgainDialogProps) {
  const texts = useTexts();
  const { t, rich } = texts;
  const navigate = useNavigate();
  // The session itself says when it is there again, which takes this dialog away.
  const { step, busy, refusal, sendPassword, sendCode } = useStepUpFlow(() => undefined);

  const coded = step === "code";
  const why = session.why === "idle" ? "frame.again.idle" : "frame.again.ended";
  return (
    <PasswordDialog
      open
      dismissible={false}
      step={step}
      busy={busy}
      error={refusal !== null && stepUpError(texts, refusal.failure, refusal.call).text}
      userName={session.userName}
      onPassword={sendPassword}
      onCode={sendCode}
      onCancel={() => void navigate(paths.signOut())}
      texts={{
        title: t("frame.again.title"),
        text: (
          <p>
            {coded ? t("sign-in.code.after-password") : rich(why, { name: <bdi>{session.userName}</bdi> })}
          </p>
        ),
        password: t("sign-in.password"),
        showPassword: t("frame.show-typed"),
        hidePassword: t("frame.hide-typed"),
        code: t("sign-in.code.field"),
        codeHint: t("sign-in.code.hint"),
        submit: t(coded ? "sign-in.code.submit" : "sign-in.submit"),
        cancel: t("frame.again.other"),
      }}
    />
  );
}
