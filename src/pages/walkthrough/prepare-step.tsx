import { useState } from "react";
import { useNavigate } from "react-router";
import { useAssistance, useAssistedStart } from "../../enrollment/assisted/assistance.ts";
import { CallBackApproved } from "../../enrollment/gate/gate-verdict.tsx";
import { introNoteOf } from "../../enrollment/machine/enrollment-state.ts";
import { StartNote, useIntegrationGate } from "../../enrollment/start/start-note.tsx";
import type { PlainKey } from "../../i18n/english.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { paths } from "../../paths.ts";
import { useCapabilities } from "../../queries/services.ts";
import { Button } from "../../ui/button.tsx";
import { useStillWaiting } from "../../ui/hooks/use-still-waiting.ts";
import { Notice } from "../../ui/notice.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { AppDrawing } from "./app-drawing.tsx";
import { CallStepUp } from "../../enrollment/call-end/end-call.tsx";
import { useCallSteps } from "./call-steps.ts";
import { ScriptFrame } from "./script-frame.tsx";

/** The caller hears what stops working, and says yes, before they touch the app; then the phone is made ready. */
export function PrepareStep() {
  const { state, recreate } = useAssistance();
  const [agreed, setAgreed] = useState(false);
  const asked = recreate && !agreed && state.step === "intro" && state.note.kind === "none";
  return asked ? <AskConsent onAgreed={() => setAgreed(true)} /> : <GetReady />;
}

function AskConsent({ onAgreed }: { readonly onAgreed: () => void }) {
  const { t } = useTexts();
  const { scratchCodes } = useCapabilities();
  const { user } = useAssistance();
  return (
    <ScriptFrame
      step="prepare"
      title="enroll.new-phone.heading"
      first={<CallBackApproved userId={user.id} />}
      say={[t(scratchCodes ? "consequence.say" : "consequence.say.codeless")]}
      branches={["walkthrough.prepare.lost"]}
      next={
        <Button key="agreed" kind="primary" onClick={onAgreed}>
          {t("walkthrough.next")}
        </Button>
      }
    >
      <p>{t("consequence.say.no")}</p>
    </ScriptFrame>
  );
}

/** Before the key: the phone is ready, then the key is made, once per click. */
function GetReady() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { numberOf } = useCallSteps();
  const { scratchCodes } = useCapabilities();
  const { user, state, recreate, send } = useAssistance();
  const toKey = () => void navigate(paths.walkthrough(user.id, numberOf("key")));
  const start = useAssistedStart(toKey, true);
  const starting = state.step === "starting";
  const late = useStillWaiting(starting);
  const made = "held" in state;
  const gate = useIntegrationGate(user.name);
  const gated = gate !== null && !made && !recreate;
  const note = introNoteOf(state);
  return (
    <ScriptFrame
      step="prepare"
      // For a new phone they have been called back already, and agreed.
      first={!made && !recreate && <CallBackApproved userId={user.id} />}
      say={[t("walkthrough.prepare.say"), t("walkthrough.prepare.say.add")]}
      see={t("walkthrough.prepare.see")}
      branches={[
        "walkthrough.prepare.no-app",
        "walkthrough.prepare.cannot",
        "walkthrough.prepare.text-message",
        "walkthrough.prepare.sign-in",
        "walkthrough.prepare.kind",
        "walkthrough.prepare.camera",
        "walkthrough.prepare.old-entry",
        "walkthrough.prepare.lost",
        "walkthrough.key.what-for",
      ]}
      drawing={<AppDrawing screen="menu" account="" groups={0} entered={0} />}
      next={
        <Button
          key="next"
          kind="primary"
          busy={starting}
          aria-disabled={note.kind === "wait" || gated}
          onClick={made ? toKey : gated ? undefined : start.start}
        >
          {t("walkthrough.next")}
        </Button>
      }
    >
      {gated && gate}
      <Notice tone="info" text={t(aboutNext(made, recreate, scratchCodes))} />
      <StartNote note={note} send={send} onStartWithoutCodes={start.startWithoutCodes} />
      <StatusLine>{late && t("frame.still-waiting")}</StatusLine>
      <CallStepUp stepUp={start.stepUp} />
    </ScriptFrame>
  );
}

function aboutNext(made: boolean, recreate: boolean, codes: boolean): PlainKey {
  if (made) return "walkthrough.prepare.made";
  if (!recreate) return "walkthrough.prepare.next";
  return codes ? "walkthrough.prepare.next.recreate" : "walkthrough.prepare.next.recreate.codeless";
}
