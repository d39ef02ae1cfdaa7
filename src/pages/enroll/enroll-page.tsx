import { lazy, Suspense } from "react";
import { loadArea } from "../../i18n/text-store.ts";
import { useOwnEnrollment } from "../../enrollment/own/own-enrollment.ts";
import { viewOf } from "../../enrollment/machine/history-step.ts";
import { Wizard } from "./wizard.tsx";

/** In the chunk of the account page, which most people come from. */
const loadStart = async () => {
  const [page] = await Promise.all([import("./before-start.tsx"), loadArea("account")]);
  return { default: page.BeforeStart };
};
const BeforeStart = lazy(loadStart);

/** The wizard for oneself. Enrolling somebody else is a hand-over: `src/pages/hand-over`. */
export function EnrollPage() {
  const { reading, state } = useOwnEnrollment();
  const { user } = reading;
  // Once there is a user the wizard stays, whatever a later reading says: it may hold a secret.
  if (user !== null && viewOf(state) !== "getReady") return <Wizard user={user} />;
  return (
    <Suspense>
      <BeforeStart />
    </Suspense>
  );
}
