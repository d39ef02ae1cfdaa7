import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import type { AssistedStart } from "../../enrollment/assisted/use-assisted-start.ts";
import { GetReadyView } from "../../enrollment/get-ready-view.tsx";
import { InterruptedNotice } from "../../enrollment/interrupted-notice.tsx";
import { useLeaveAssistance } from "./use-leave-assistance.ts";

/** Before `Start`, while it runs, and after a reload that lost an enrollment. */
export function Ready({ start }: { readonly start: AssistedStart }) {
  const { user, reading, appliance, recreate, consentMissing, state, send } = useAssistance();
  const { leave, leaveLabel } = useLeaveAssistance();
  const about = { appliance, recreate, reading, name: user.name };
  const phase =
    state.step === "intro"
      ? ({ kind: "intro", note: state.note } as const)
      : state.step === "starting"
        ? ({ kind: "starting" } as const)
        : ({ kind: "interrupted", notice: <InterruptedNotice {...about} /> } as const);
  const ready = { user, reading, appliance, forMyself: false, leaveLabel, send, phase };
  return (
    <GetReadyView
      {...ready}
      wizard={{
        // MFA that is on is not set up by the way: without a consent the page says so and leads to it.
        recreate: recreate && !(consentMissing && phase.kind === "intro"),
        start: start.start,
        startAgain: start.startAgain,
        next: () => undefined,
        newPhone: start.toConsent,
        leave,
      }}
    />
  );
}
