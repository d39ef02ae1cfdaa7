import { Fragment, useEffect } from "react";
import { Navigate, Outlet, useLocation, useNavigate } from "react-router";
import { paths } from "../../paths.ts";
import { loadAccountRest } from "../../pages/account/load-account-rest.ts";
import { useSession } from "../../queries/session.ts";
import { useLater } from "../../ui/hooks/use-later.ts";
import { useSecretsCover } from "../../ui/cover.tsx";
import type { SessionState } from "../../api/session/session-store.ts";
import { PasswordDialog } from "../../enrollment/start/step-up-dialog.tsx";
import { useTexts } from "../../i18n/use-texts.ts";

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
  const { t, rich } = useTexts();
  const navigate = useNavigate();
  const { userName, why } = session;
  return (
    <PasswordDialog
      userName={userName}
      title={t("frame.again.title")}
      text={rich(why === "idle" ? "frame.again.idle" : "frame.again.ended", { name: <bdi>{userName}</bdi> })}
      password={t("sign-in.password")}
      submit={t("sign-in.submit")}
      cancel={t("frame.again.other")}
      // The session itself says when it is there again, which takes this dialog away.
      onDone={() => undefined}
      onCancel={() => void navigate(paths.signOut())}
    />
  );
}
