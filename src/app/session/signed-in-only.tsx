import { Fragment, useEffect } from "react";
import { Navigate, Outlet, useLocation } from "react-router";
import { paths } from "../../paths.ts";
import { useSession } from "../../queries/session.ts";
import { PartWait } from "../../enrollment/part-wait.tsx";
import { useSecretsCover } from "../../ui/secrets-cover.tsx";
import { usePart } from "../../ui/use-part.ts";
import { dialogsPart } from "./dialogs-part.ts";

/** Holds the pages of a signed-in person. A wipe takes the whole page away, and what it held in memory with it. */
export function SignedInOnly() {
  const session = useSession();
  const { pathname, search } = useLocation();
  const { needed: secrets, setCovered } = useSecretsCover();
  const ended = session.kind === "expired";
  // While a secret is on the page nothing that its session may ask for is left to the network.
  const dialogs = usePart(dialogsPart, ended ? "now" : secrets ? "after-paint" : "none");
  const nobodyThere = ended && session.why === "idle";

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
        <Outlet />
      </Fragment>
      {session.kind === "expired" &&
        (dialogs.kind === "here" ? (
          <dialogs.value.SignInAgainDialog session={session} />
        ) : (
          <PartWait part={dialogsPart} state={dialogs} />
        ))}
    </>
  );
}
