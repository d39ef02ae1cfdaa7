import { useNavigate } from "react-router";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { useAssistedStart } from "../../enrollment/assisted/use-assisted-start.ts";
import { StartNote } from "../../enrollment/start/start-row.tsx";
import { StepUpDialog } from "../../enrollment/start/step-up-dialog.tsx";
import type { PlainKey } from "../../i18n/english.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { useStillWaiting } from "../../ui/hooks/use-still-waiting.ts";
import { Notice } from "../../ui/notice.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { ScriptFrame } from "./script-frame.tsx";

/** Step 2: the phone is ready, then the key is made, once per click. */
export function PrepareStep() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { user, state, recreate, consentMissing, send } = useAssistance();
  const toKey = () => void navigate(paths.walkthrough(user.id, 3));
  const start = useAssistedStart(toKey, "walkthrough");
  const starting = state.step === "starting";
  const late = useStillWaiting(starting);
  const made = "held" in state;
  const note = state.step === "intro" ? state.note : ({ kind: "none" } as const);
  return (
    <ScriptFrame
      step="prepare"
      say={<p>{t("walkthrough.prepare.say")}</p>}
      see={t("walkthrough.prepare.see")}
      branches={[
        { question: "walkthrough.prepare.no-app", answer: t("walkthrough.prepare.no-app.do") },
        { question: "walkthrough.prepare.old-entry", answer: t("walkthrough.prepare.old-entry.do") },
        { question: "walkthrough.prepare.lost", answer: t("walkthrough.prepare.lost.do") },
      ]}
      next={
        <Button
          kind="primary"
          busy={starting}
          aria-disabled={note.kind === "wait"}
          onClick={made ? toKey : start.start}
        >
          {t("walkthrough.next")}
        </Button>
      }
    >
      <Notice tone="info">
        <p>{t(aboutNext(made, recreate, !made && consentMissing))}</p>
      </Notice>
      <StartNote note={note} onWaitOver={() => send({ type: "waitOver" })} />
      <StatusLine>{late && t("frame.still-waiting")}</StatusLine>
      {start.stepUp.open && <StepUpDialog {...start.stepUp} />}
    </ScriptFrame>
  );
}

function aboutNext(made: boolean, recreate: boolean, consentMissing: boolean): PlainKey {
  if (made) return "walkthrough.prepare.made";
  if (consentMissing) return "walkthrough.prepare.next.consent";
  return recreate ? "walkthrough.prepare.next.recreate" : "walkthrough.prepare.next";
}
