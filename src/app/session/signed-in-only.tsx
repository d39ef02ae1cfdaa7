import { Fragment, useEffect } from "react";
import { Navigate, Outlet, useLocation, useNavigate } from "react-router";
import { paths } from "../../paths.ts";
import { loadAccountRest } from "../../pages/account/load-account-rest.ts";
import { useSession } from "../../queries/session.ts";
import { useLater } from "../../ui/hooks/use-later.ts";
import { useSecretsCover } from "../../ui/cover.tsx";
import type { SessionState } from "../../api/session/session-store.ts";
import { useCodeTexts, useCodeWords } from "../../enrollment/start/step-up-dialog.tsx";
import { stepUpError } from "../../i18n/failure-texts.ts";
import { useStepUpFlow } from "../../queries/use-step-up-flow.ts";
import { PasswordDialog } from "../../ui/password-dialog.tsx";

/** Holds the pages of a signed-in person. A wipe takes the whole page away, and what it held in memory with it. */
export function SignedInOnly() {
  const session = useSession();
  const { pathname, search } = useLocation();
  const { setCovered } = useSecretsCover();
  const nobodyThere = session.kind === "expired" && session.why === "idle";

  // Nobody was there for long: what is behind the dialog is covered.
  useEffect(() => {
    if (nobodyThere) setCovered(true);
  }, [nobodyThere, setCovered]);

  if (session.kind === "signed-out") {
    const back = session.why === "by-choice" ? undefined : `${pathname}${search}`;
    return <Navigate to={paths.signIn(back)} replace />;
  }
  return (
    <>
      <Fragment key={session.generation}>
        <NotMe />
        <Outlet />
      </Fragment>
      {session.kind === "expired" && <SignInAgainDialog session={session} />}
    </>
  );
}

/** Above every page of theirs, while somebody else changes their MFA. */
function NotMe() {
  const later = useLater(loadAccountRest);
  return later !== null && <later.AboutMe />;
}

/** Over the page of a session that ended: the same person goes on, everything kept; leaving wipes the page. */
function SignInAgainDialog({ session }: { readonly session: Extract<SessionState, { kind: "expired" }> }) {
  const texts = useCodeTexts();
  const { t, rich } = texts;
  const navigate = useNavigate();
  const code = useCodeWords();
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
        code: code.label,
        codeHint: code.hint,
        submit: t(coded ? "enroll.continue" : "sign-in.submit"),
        cancel: t("frame.again.other"),
      }}
    />
  );
}
