import { useOwnEnrollment } from "../../enrollment/own/own-enrollment.ts";
import { viewOf } from "../../enrollment/machine/history-step.ts";
import { BeforeStart } from "./before-start.tsx";
import { Wizard } from "./wizard.tsx";

/** The wizard for oneself. Enrolling somebody else is a hand-over: `src/pages/hand-over`. */
export function EnrollPage() {
  const { reading, state } = useOwnEnrollment();
  const { user } = reading;
  // Once there is a user the wizard stays, whatever a later reading says: it may hold a secret.
  if (user !== null && viewOf(state) !== "getReady") return <Wizard user={user} />;
  return <BeforeStart />;
}
