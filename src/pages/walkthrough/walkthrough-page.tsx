import { Navigate, useParams } from "react-router";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { useLeaveAssistance } from "../../enrollment/assisted/use-leave-assistance.ts";
import { viewOf } from "../../enrollment/machine/history-step.ts";
import { newEntryOf } from "../../enrollment/scan/scan-step.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { assertNever } from "../../lib/assert-never.ts";
import { paths } from "../../paths.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHeading } from "../../ui/page-heading.tsx";
import { CallConfirmStep } from "./call-confirm-step.tsx";
import { CallStopped, LostCall } from "./call-ended.tsx";
import { callStepOf, useCallIsLost, useFollowCall } from "./call-steps.ts";
import type { CallStep } from "./call-steps.ts";
import { CodesStep } from "./codes-step.tsx";
import { DoneStep } from "./done-step.tsx";
import { IdentityStep } from "./identity-step.tsx";
import { KeyStep } from "./key-step.tsx";
import { PrepareStep } from "./prepare-step.tsx";
import styles from "./walkthrough.module.css";

/** A call (`/walkthrough/:userId/:step`): what to say, what they should see, what to do if not. */
export function WalkthroughPage() {
  const { t, rich } = useTexts();
  const { user, state } = useAssistance();
  const { leave, leaveLabel } = useLeaveAssistance();
  const { step: text } = useParams();
  const step = callStepOf(text);
  const lost = useCallIsLost(step);
  const ended = ["done", "stopped"].includes(viewOf(state));

  if (step === null) return <Navigate to={paths.walkthrough(user.id, 1)} replace />;
  return (
    <div className={styles["page"]}>
      <div className={styles["title"]}>
        <PageHeading>{t("walkthrough.heading")}</PageHeading>
        {!lost && <p>{rich("walkthrough.for", { name: <bdi>{user.name}</bdi> })}</p>}
        {!lost && !user.external && !ended && (
          <div className={styles["leave"]}>
            <Button kind="text" onClick={leave}>
              {t("walkthrough.leave")}
            </Button>
          </div>
        )}
      </div>
      {user.external ? (
        <>
          <Notice tone="info">
            <p>{t("walkthrough.external")}</p>
          </Notice>
          <ActionRow>
            <Button kind="primary" onClick={leave}>
              {leaveLabel}
            </Button>
          </ActionRow>
        </>
      ) : (
        <Call step={step} lost={lost} />
      )}
    </div>
  );
}

function Call({ step, lost }: { readonly step: CallStep; readonly lost: boolean }) {
  const { state } = useAssistance();
  useFollowCall(step);

  if (state.step === "stopped" && state.reason !== "interrupted") {
    return <CallStopped reason={state.reason} entry={state.entry} />;
  }
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
      return "held" in state ? <KeyStep entry={newEntryOf(state.held.enrollment)} /> : null;
    case "codes":
      return "held" in state ? (
        <CodesStep codes={state.held.enrollment.scratchCodes} saving={state.held.saving} />
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
