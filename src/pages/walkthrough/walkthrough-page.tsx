import { Navigate, useParams } from "react-router";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { Say } from "../../enrollment/gate/say.tsx";
import { codesSaved } from "../../enrollment/machine/enrollment-state.ts";
import { newEntryOf } from "../../enrollment/scan/scan-step.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { assertNever } from "../../lib/assert-never.ts";
import { paths } from "../../paths.ts";
import { useActorName } from "../../queries/session.ts";
import { Card } from "../../ui/card.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHeading } from "../../ui/page-heading.tsx";
import { CallBar } from "./call-bar.tsx";
import { CallConfirmStep } from "./call-confirm-step.tsx";
import { CallStopped } from "./call-stopped.tsx";
import { LostCall } from "./lost-call.tsx";
import { useCallBegins, useCallIsLost, useCallSteps, useFollowCall, type CallStep } from "./call-steps.ts";
import { CodesStep } from "./codes-step.tsx";
import { DoneStep } from "./done-step.tsx";
import { IdentityStep } from "./identity-step.tsx";
import { KeyStep } from "./key-step.tsx";
import { PrepareStep } from "./prepare-step.tsx";
import styles from "./walkthrough.module.css";

/** A call (`/walkthrough/:userId/:step`): what to say, what they should see, what to do if not. */
export function WalkthroughPage() {
  const { t } = useTexts();
  const { user } = useAssistance();
  const { step: text } = useParams();
  const step = useCallSteps().stepOf(text);
  const lost = useCallIsLost(step);
  const actor = useActorName();

  // Nobody is on the telephone with themselves.
  if (user.name === actor) return <Navigate to={paths.account()} replace />;
  if (step === null) return <Navigate to={paths.walkthrough(user.id, 1)} replace />;
  return (
    <div className={styles["page"]}>
      <PageHeading>{t("walkthrough.heading")}</PageHeading>
      {user.external ? <FromIdentityProvider /> : <Call step={step} lost={lost} />}
    </div>
  );
}

/** Known before the call, where the appliance tells; else nothing is asked or made. */
function FromIdentityProvider() {
  const { t } = useTexts();
  // Why nothing comes of it.
  useCallBegins(t("walkthrough.external"));
  return (
    <>
      <Card>
        <Notice tone="info" text={t("walkthrough.external")} />
        <Say>{t("walkthrough.external.say")}</Say>
      </Card>
      <CallBar step={null} over />
    </>
  );
}

function Call({ step, lost }: { readonly step: CallStep; readonly lost: boolean }) {
  const { user, state } = useAssistance();
  useFollowCall(step);

  if (state.step === "stopped" && state.reason !== "interrupted") {
    return <CallStopped {...state} reason={state.reason} />;
  }
  // No key was made yet: the first step has the way to resume.
  if (lost && step === "prepare") return <Navigate to={paths.walkthrough(user.id, 1)} replace />;
  if (lost) return <LostCall />;
  return <CallStepView key={step} step={step} />;
}

/** One step of the script. Each gets what it reads out and no more (ADR 5). */
function CallStepView({ step }: { readonly step: CallStep }) {
  const { state } = useAssistance();
  switch (step) {
    case "identity":
      return <IdentityStep />;
    case "prepare":
      return <PrepareStep />;
    case "key":
      return "held" in state ? (
        <KeyStep entry={newEntryOf(state.held.enrollment)} written={codesSaved(state.held.saving)} />
      ) : null;
    case "codes":
      return "held" in state ? (
        <CodesStep
          codes={state.held.enrollment.scratchCodes}
          doubled={state.held.enrollment.doubledCodes}
          saving={state.held.saving}
        />
      ) : null;
    case "confirm":
      return state.step === "confirm" || state.step === "accepting" || state.step === "unknown" ? (
        <CallConfirmStep state={state} />
      ) : null;
    case "done":
      return state.step === "done" ? <DoneStep entry={state.entry} replaced={state.replaced} /> : null;
    default:
      return assertNever(step);
  }
}
