import { useState } from "react";
import { useTexts } from "../../i18n/use-texts.ts";
import type { CallOutcome } from "../../queries/change-case.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { FieldError, TextField } from "../../ui/field.tsx";
import { ModalDialog } from "../../ui/modal-dialog.tsx";
import { Stack } from "../../ui/stack.tsx";
import { CallReceipt, TicketNote } from "./call-receipt.tsx";
import { useCallEnd, type CallEnd, type EndingCall } from "./use-call-end.ts";
import styles from "./call-end.module.css";
import { Say } from "../gate/say.tsx";
import { StepUpDialog } from "../start/step-up-dialog.tsx";
import type { StepUpQuestion } from "../../queries/use-action.ts";

interface EndCallProps {
  readonly call: EndingCall;
  /** There is nothing else to do, or this comes first. */
  readonly primary: boolean;
}

/** The one way out of a call, whatever happened: why, the note, the record, the next caller. */
export function EndCall({ call, primary }: EndCallProps) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const end = useCallEnd(call);
  return (
    <>
      <Button kind={primary ? "primary" : "secondary"} onClick={() => setOpen(true)}>
        {t("walkthrough.end")}
      </Button>
      {open && end.ended && <CallReceipt end={end} call={call} />}
      {open && !end.ended && <Asking end={end} onStay={() => setOpen(false)} />}
      <CallStepUp stepUp={end.stepUp} />
    </>
  );
}

const outcomes = [
  "done",
  "checkFailed",
  "impostor",
  "hungUp",
  "noApp",
  "other",
] as const satisfies CallOutcome[];

function Asking({ end, onStay }: { readonly end: CallEnd; readonly onStay: () => void }) {
  const { t } = useTexts();
  return (
    <ModalDialog title={t("walkthrough.end")} onClose={onStay}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          end.finish();
        }}
      >
        <Stack>
          <fieldset className={styles["reasons"]}>
            <legend>{t("walkthrough.end.text")}</legend>
            {outcomes.map((outcome) => (
              <label key={outcome}>
                <input
                  type="radio"
                  name="outcome"
                  checked={end.outcome === outcome}
                  onChange={() => end.choose(outcome)}
                />
                <span>{t(`walkthrough.end.${outcome}`)}</span>
              </label>
            ))}
            <FieldError id="outcome-missing">{end.missing && t("walkthrough.end.missing")}</FieldError>
          </fieldset>
          {end.ticket !== null && (
            <TextField
              label={t("gate.ticket")}
              autoComplete="off"
              maxLength={100}
              value={end.ticket}
              onChange={end.setTicket}
            />
          )}
          <TicketNote end={end} />
          <div className={styles["foot"]}>
            <ActionRow
              start={
                <Button kind="text" onClick={onStay}>
                  {t("walkthrough.end.stay")}
                </Button>
              }
            >
              <Button kind="primary" type="submit" busy={end.busy}>
                {t("walkthrough.end")}
              </Button>
            </ActionRow>
          </div>
        </Stack>
      </form>
    </ModalDialog>
  );
}

/** The agent's password, with somebody on the line who hears nothing of why it takes a while. */
export function CallStepUp({ stepUp }: { readonly stepUp: StepUpQuestion }) {
  const { t } = useTexts();
  if (!stepUp.open) return null;
  const text = (
    <>
      <p>{t("enroll.step-up.text")}</p>
      <Say>{t("walkthrough.step-up.say")}</Say>
    </>
  );
  return <StepUpDialog {...stepUp} text={text} />;
}
