import { Navigate, useSearchParams } from "react-router";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { readWizardSearch } from "../../enrollment/wizard-search.ts";
import { me, paths } from "../../paths.ts";
import { useSession } from "../../queries/session.ts";
import { HandOver } from "./hand-over.tsx";

/** Enrolling somebody else (`/users/:userId/enroll`): `Start`, then one of three ways to hand over. */
export function HandOverPage() {
  const { user, state, consentMissing } = useAssistance();
  const session = useSession();
  const [search] = useSearchParams();
  const { recreate } = readWizardSearch(search);

  // Nothing is handed over to oneself.
  if (session.kind !== "signed-out" && session.userName === user.name) {
    return <Navigate to={recreate ? paths.enrollAgain(me) : paths.enroll(me)} replace />;
  }
  // A direct link with `?recreate=true` passes through the consequence page (product.md, Users).
  if (recreate && consentMissing && state.step === "intro") {
    return <Navigate to={paths.recreate({ kind: "user", userId: user.id })} replace />;
  }
  return <HandOver />;
}
