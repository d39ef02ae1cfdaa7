import { useId, useRef } from "react";
import { useNavigate } from "react-router";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { GateForm } from "../../enrollment/gate/gate-form.tsx";
import { GateNotices } from "../../enrollment/gate/gate-notices.tsx";
import { GateVerdict, Granted, verdictOf } from "../../enrollment/gate/gate-verdict.tsx";
import { useGate } from "../../enrollment/gate/use-gate.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { paths } from "../../paths.ts";
import { allows } from "../../queries/case-file.ts";
import { useCapabilities } from "../../queries/services.ts";
import { Button } from "../../ui/button.tsx";
import { focusInSight } from "../../ui/keep-in-sight.ts";
import { Stack } from "../../ui/stack.tsx";
import { KeyOfEarlierCall } from "./earlier-call.tsx";
import { CallStepUp } from "../../enrollment/call-end/end-call.tsx";
import { useCallBegins, useCallSteps } from "./call-steps.ts";
import { NeedUs } from "./need-us.tsx";
import { ScriptFrame } from "./script-frame.tsx";

/** The first step: who is calling. Nothing is made or shown before the answers are on record and allow it. */
export function IdentityStep() {
  const { t } = useTexts();
  const { scratchCodes } = useCapabilities();
  const { user, recreate } = useAssistance();
  const navigate = useNavigate();
  const { numberOf } = useCallSteps();
  const formId = useId();
  const fields = useRef<HTMLFormElement>(null);
  const intent = recreate ? "recreate" : "setUp";

  useCallBegins();
  function goOn() {
    void navigate(paths.walkthrough(user.id, numberOf("prepare")));
  }
  const gate = useGate({ user, intent, way: "byPhone", onAllowed: goOn });
  const verdict = verdictOf(gate.recorded);

  function next() {
    if (allows(gate.recorded)) return goOn();
    if (gate.submit() === "recording") return;
    // After the marks are there.
    setTimeout(() =>
      focusInSight(fields.current?.querySelector<HTMLElement>("[data-missing], [aria-invalid]")),
    );
  }
  /** For the one who picks up on the number in the directory. */
  const notThem = {
    question: "walkthrough.stopped.not-them",
    say: t("walkthrough.stopped.not-them.say"),
    after: t("walkthrough.stopped.not-them.do"),
  } as const;
  if (gate.recorded !== null && verdict !== null) {
    return (
      <ScriptFrame
        step="identity"
        say={[]}
        branches={verdict === "stopped" ? [notThem, ...pushes] : []}
        over={verdict === "stopped" || verdict === "declined"}
        next={
          verdict !== "waiting" && (
            // Another button than Next: as the same one it would be a submit button before its click is over.
            <Button key="again" onClick={gate.again}>
              {t("gate.again")}
            </Button>
          )
        }
      >
        <Stack>
          <GateVerdict recorded={gate.recorded} verdict={verdict}>
            {null}
          </GateVerdict>
        </Stack>
      </ScriptFrame>
    );
  }
  return (
    <ScriptFrame
      step="identity"
      first={<NeedUs />}
      say={[
        // Who has none yet doesn't know what scratch codes are.
        t(`walkthrough.identity.say${scratchCodes && recreate ? "" : ".codeless"}`),
        t(`walkthrough.identity.say.phone${scratchCodes ? "" : ".codeless"}`),
      ]}
      branches={[
        ...pushes,
        "walkthrough.identity.trust",
        "walkthrough.identity.how",
        "walkthrough.prepare.text-message",
        "walkthrough.prepare.no-app",
        "walkthrough.prepare.cannot",
        { question: "walkthrough.identity.fails", todo: t("walkthrough.identity.fails.do") },
        notThem,
      ]}
      next={
        <Button key="next" kind="primary" type="submit" form={formId} busy={gate.busy}>
          {t("walkthrough.next")}
        </Button>
      }
    >
      <form
        id={formId}
        ref={fields}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          next();
        }}
      >
        <Stack>
          <p>{t(`walkthrough.choose.${user.mfa}`)}</p>
          <KeyOfEarlierCall />
          <GateNotices user={user} intent={intent} gate={gate} />
          <Granted recorded={gate.recorded} />
          <GateForm gate={gate} />
        </Stack>
      </form>
      <CallStepUp stepUp={gate.stepUp} />
    </ScriptFrame>
  );
}

/** What is said to those who push. */
const pushes = [
  "walkthrough.identity.hurry",
  "walkthrough.identity.shortcut",
  "walkthrough.identity.number",
  "walkthrough.identity.manager",
  "walkthrough.identity.probing",
] as const;
