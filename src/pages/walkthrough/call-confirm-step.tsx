import { useId } from "react";
import { useNavigate } from "react-router";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import {
  ConfirmButton,
  confirmPartOf,
  type ConfirmState,
} from "../../enrollment/confirm/confirm-progress.tsx";
import { ConfirmStep } from "../../enrollment/confirm/confirm-step.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { paths } from "../../paths.ts";
import { useCapabilities } from "../../queries/services.ts";
import { AccountName } from "../../ui/long-name.tsx";
import { AppDrawing } from "./app-drawing.tsx";
import { useCallSteps, useSpokenAccount } from "./call-steps.ts";
import { doubtOfKey, isSpoken, RefusedCall } from "./refused-call.tsx";
import { ScriptFrame } from "./script-frame.tsx";

/** The step that commits: the wizard's own step, with the agent at the keyboard. */
export function CallConfirmStep({ state }: { readonly state: ConfirmState }) {
  const { t, rich } = useTexts();
  const { scratchCodes } = useCapabilities();
  const { user, send, refusals } = useAssistance();
  const navigate = useNavigate();
  const { numberOf } = useCallSteps();
  const formId = useId();
  const part = confirmPartOf(state);
  const { phase, replaces } = part;
  const { enrollment, sentCodes } = state.held;
  const { periodSeconds } = enrollment;
  const account = useSpokenAccount(enrollment.account);
  // Before the first code, and after the key was read once more.
  const first = sentCodes.length === 0;
  const doubt = doubtOfKey(refusals);
  const misread =
    doubt === "likely" &&
    phase.kind === "typing" &&
    phase.note.kind === "refused" &&
    ["other-entry", "unavailable"].includes(phase.note.diagnosis.verdict.kind);
  const asks = first || (phase.kind === "typing" && phase.note.kind === "none");
  return (
    <ScriptFrame
      step="confirm"
      say={
        asks
          ? [
              t(
                scratchCodes && first
                  ? "walkthrough.confirm.say.recording"
                  : "walkthrough.confirm.say.recording.codeless",
              ),
              rich("walkthrough.confirm.say", { account: <AccountName name={account} /> }),
            ]
          : []
      }
      see={t("walkthrough.confirm.see", { seconds: periodSeconds })}
      branches={["walkthrough.confirm.no-code", "walkthrough.confirm.two"]}
      drawing={<AppDrawing screen="list" account={account} groups={0} entered={0} />}
      next={
        // Misread, the key is to be read once more, which leads.
        <ConfirmButton
          phase={phase}
          replaces={replaces}
          form={formId}
          kind={misread ? "secondary" : "primary"}
        />
      }
    >
      <ConfirmStep
        userId={user.id}
        {...part}
        send={send}
        onBack={null}
        formId={formId}
        intro={<p>{t("walkthrough.confirm.type")}</p>}
        note={
          phase.kind === "typing" && isSpoken(phase.note) ? (
            <RefusedCall
              note={phase.note}
              account={account}
              attempts={sentCodes.length}
              doubt={doubt}
              onReadAgain={() => void navigate(paths.walkthrough(user.id, numberOf("key")))}
            />
          ) : undefined
        }
      />
    </ScriptFrame>
  );
}
