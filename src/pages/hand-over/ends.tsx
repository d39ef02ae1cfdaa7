import {
  useAssistance,
  type AssistedStart,
  useLeaveAssistance,
} from "../../enrollment/assisted/assistance.ts";
import { FinishedStep } from "../../enrollment/finished/finished-step.tsx";
import { Receipt } from "../../enrollment/finished/receipt.tsx";
import { StoppedStep, stopText, wayOn } from "../../enrollment/finished/stopped-step.tsx";
import { TheirEntryToDelete, TheirStateNow } from "../../enrollment/finished/their-entry-to-delete.tsx";
import { nameOfEntry, type At, type EntryName } from "../../enrollment/machine/enrollment-state.ts";
import type { ShownStop } from "../../enrollment/machine/notes.ts";
import { contradictedHeading, StepHeading } from "../../enrollment/step-heading.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { useCapabilities } from "../../queries/services.ts";
import { AccountName } from "../../ui/long-name.tsx";
import { Card } from "../../ui/card.tsx";

interface StoppedProps {
  readonly reason: ShownStop;
  readonly entry: EntryName | null;
  readonly outcomeUnknown: boolean;
  readonly start: AssistedStart;
}

/** The end without success, with the ways on for the person who helps. */
export function Stopped({ reason, entry, outcomeUnknown, start }: StoppedProps) {
  const { user, subject, recreate, reading } = useAssistance();
  const { leaveLabel, leaveDone } = useLeaveAssistance();
  return (
    <StoppedStep
      text={stopText(reason, subject)}
      way={wayOn(reason)}
      recreate={recreate}
      leaveLabel={leaveLabel}
      ways={{ start: start.startAgain, newPhone: start.startAgain, leave: leaveDone }}
      state={<TheirStateNow reason={reason} recreate={recreate && !outcomeUnknown} reading={reading} />}
    >
      <TheirEntryToDelete
        reason={reason}
        entry={entry}
        outcomeUnknown={outcomeUnknown}
        name={user.name}
        reading={reading}
      />
    </StoppedStep>
  );
}

/** The code was confirmed: the state as read back, a receipt without secrets, and one way on. */
export function Finished() {
  const { t } = useTexts();
  const { user, reading, state, doneAt, contradicted } = useAssistance();
  const { leaveLabel, leaveDone } = useLeaveAssistance();
  if (state.step !== "done" || doneAt === null) return null;
  return (
    <Card>
      <StepHeading>{t(contradicted ? contradictedHeading : "enroll.done.heading")}</StepHeading>
      <FinishedStep reading={reading} contradicted={contradicted} leaveLabel={leaveLabel} onLeave={leaveDone}>
        <TheirDoneLines done={state} name={user.name} />
        <Receipt user={user} what={state.replaced ? "recreate" : "set-up"} when={doneAt} />
      </FinishedStep>
    </Card>
  );
}

/** To the administrator, of somebody else. */
function TheirDoneLines({ done, name }: { readonly done: At<"done">; readonly name: string }) {
  const { t, rich } = useTexts();
  const { scratchCodes } = useCapabilities();
  const { entry, replaced, withoutCodes } = done;
  const who = { name: <bdi>{name}</bdi> };
  return (
    <ul>
      <li>{rich("enroll.done.text.other", who)}</li>
      <li>{rich("enroll.done.code-once.other", who)}</li>
      {scratchCodes && (
        <li>{withoutCodes ? rich("enroll.done.no-scratch.other", who) : t("enroll.done.scratch.other")}</li>
      )}
      {replaced && (
        <li>
          {rich("enroll.done.delete-old.other", {
            account: <AccountName name={nameOfEntry(entry)} />,
            ...who,
          })}
        </li>
      )}
    </ul>
  );
}
