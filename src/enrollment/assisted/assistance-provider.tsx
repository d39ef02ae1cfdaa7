import { useState } from "react";
import type { ReactNode } from "react";
import { useParams, useSearchParams } from "react-router";
import type { User } from "../../api/contract/user.ts";
import { useRuntimeConfig } from "../../queries/runtime-config.ts";
import { useConsents } from "../../queries/use-consents.ts";
import { useEnrollmentElsewhere } from "../../queries/use-enrollment-elsewhere.ts";
import type { UserReading } from "../../queries/use-user.ts";
import type { EnrollmentEvent } from "../machine/enrollment-event.ts";
import { atIntro, interrupted } from "../machine/enrollment-state.ts";
import { useContradicted } from "../use-contradicted.ts";
import { useEnrollmentMachine } from "../use-enrollment-machine.ts";
import { readWizardSearch } from "../wizard-search.ts";
import { AssistanceContext } from "./assistance.ts";
import { AssistedLeaveDialog } from "./assisted-leave-dialog.tsx";
import { isReplacing } from "./is-replacing.ts";
import { useAssistedLeave } from "./use-assisted-leave.ts";

/** Steps of the walkthrough from here on exist only while an enrollment is held. */
const firstStepWithSecret = 3;

interface AssistanceProviderProps {
  readonly user: User;
  readonly reading: UserReading;
  readonly children: ReactNode;
}

/** Holds the machine of one assisted enrollment, and with it the only copy of the secret. */
export function AssistanceProvider({ user, reading, children }: AssistanceProviderProps) {
  const { issuer } = useRuntimeConfig();
  const consents = useConsents();
  const [search] = useSearchParams();
  const { step } = useParams();
  const begun = readWizardSearch(search).begun || Number(step ?? 0) >= firstStepWithSecret;
  const [state, machine] = useEnrollmentMachine(begun ? interrupted : atIntro);
  const [doneAt, setDoneAt] = useState<number | null>(null);
  const contradicted = useContradicted(state.step === "done", reading);
  const { guard, lock, markGiven } = useAssistedLeave(user.id, machine);

  // The newest enrollment wins on the server, so the one here is dead before a code is typed.
  useEnrollmentElsewhere(user.id, () => machine.send({ type: "superseded" }));

  function send(event: EnrollmentEvent): boolean {
    const taken = machine.send(event);
    if (taken && machine.state().step === "done") setDoneAt(Date.now());
    return taken;
  }
  const recreate = isReplacing(state, user);
  return (
    <AssistanceContext
      value={{
        user,
        reading,
        appliance: issuer === "" ? location.hostname : issuer,
        state,
        send,
        recreate,
        consentMissing: recreate && consents.find(user.id, "recreate") === null,
        doneAt,
        contradicted,
        markGiven,
        lock,
      }}
    >
      {children}
      <AssistedLeaveDialog {...guard} />
    </AssistanceContext>
  );
}
