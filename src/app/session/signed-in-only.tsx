import { Fragment } from "react";
import { Navigate, Outlet, useLocation } from "react-router";
import { paths } from "../../paths.ts";
import { useSession } from "../../queries/session.ts";
import { SignInAgainDialog } from "./sign-in-again-dialog.tsx";

/** Holds the pages of a signed-in person. A wipe takes the whole page away, and what it held in memory with it. */
export function SignedInOnly() {
  const session = useSession();
  const { pathname, search } = useLocation();
  if (session.kind === "signed-out") {
    const back = session.why === "by-choice" ? undefined : `${pathname}${search}`;
    return <Navigate to={paths.signIn(back)} replace />;
  }
  return (
    <>
      <Fragment key={session.generation}>
        <Outlet />
      </Fragment>
      {session.kind === "expired" && <SignInAgainDialog session={session} />}
    </>
  );
}
