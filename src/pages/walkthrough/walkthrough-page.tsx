import { Navigate, useParams } from "react-router";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { viewOf } from "../../enrollment/view-of.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { paths } from "../../paths.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHeading } from "../../ui/page-heading.tsx";
import { callStepOf } from "./call-steps.ts";
import type { CallStep } from "./call-steps.ts";
import { CallStepView } from "./call-step-view.tsx";
import { CallStopped } from "./call-stopped.tsx";
import { LostCall } from "./lost-call.tsx";
import { useCallIsLost } from "./use-call-is-lost.ts";
import { useFollowCall } from "./use-follow-call.ts";
import { useLeaveCall } from "./use-leave-call.ts";
import styles from "./walkthrough.module.css";

/** A call (`/walkthrough/:userId/:step`): what to say, what they should see, what to do if not. */
export function WalkthroughPage() {
  const { t, rich } = useTexts();
  const { user, state } = useAssistance();
  const { leave, leaveLabel } = useLeaveCall();
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
