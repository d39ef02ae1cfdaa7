import { useRef } from "react";
import type { ReactNode } from "react";
import { useTexts } from "../i18n/use-texts.ts";
import { useSessionIsBack } from "../queries/use-session-is-back.ts";
import { Button } from "../ui/button.tsx";
import { ActionRow } from "../ui/action-row.tsx";
import { Checkbox } from "../ui/checkbox.tsx";
import { CodeField } from "../ui/code-field.tsx";
import { Stack } from "../ui/stack.tsx";
import type { Explain } from "./accept-outcome.ts";
import { AcceptButton } from "./accept-button.tsx";
import { AcceptIntro } from "./accept-intro.tsx";
import type { AcceptPhase } from "./accept-phase.ts";
import { AcceptProgress } from "./accept-progress.tsx";
import { CodeNote } from "./code-note.tsx";
import type { Send } from "./machine/create-machine.ts";
import type { EntryName } from "./machine/enrollment-state.ts";
import type { ConfirmNote } from "./machine/notes.ts";
import type { CompareScratchCodes } from "./read-typed-code.ts";
import { ScratchCodeChoice } from "./scratch-code-choice.tsx";
import { useCodeForm } from "./use-code-form.ts";
import { useNextCodeSeconds } from "./use-next-code-seconds.ts";
import { WaitLeft } from "./wait-left.tsx";

export interface AcceptStepProps {
  readonly userId: string;
  readonly token: string;
  readonly entry: EntryName;
  readonly digits: number;
  readonly periodSeconds: number;
  readonly replaces: boolean;
  /** How many codes were sent for this enrollment. */
  readonly attempts: number;
  readonly phase: AcceptPhase;
  readonly send: Send;
  /** Closed over the secret, so that this step does not need it. */
  readonly explain: (code: string) => Explain;
  readonly compareScratchCodes: CompareScratchCodes;
  /** The appliance is configured to take a scratch code here (contract.md §4). */
  readonly scratchCodeAllowed: boolean;
  /** Null where something else on the page leads back. */
  readonly onBack: (() => void) | null;
  /** For somebody who types what another person reads out. */
  readonly instead?: ReactNode;
  /** Where the buttons stand elsewhere on the page: the id by which they find this form. */
  readonly formId?: string;
}

const noNote: ConfirmNote = { kind: "none" };

/** Step 4, the one that commits. The only component that sees the token (ADR 5). */
export function AcceptStep(props: AcceptStepProps) {
  const { entry, digits, periodSeconds, attempts, phase, send, onBack } = props;
  const { t } = useTexts();
  const field = useRef<HTMLInputElement>(null);
  const form = useCodeForm(props, field);
  const nextCode = useNextCodeSeconds(periodSeconds);
  const last: ConfirmNote = phase.kind === "typing" ? phase.note : noNote;
  const sessionIsBack = useSessionIsBack(last.kind === "failed" ? last.failure : null);
  const note = sessionIsBack ? noNote : last;
  const label = t(digits === 8 ? "enroll.confirm.field-eight" : "enroll.confirm.field");
  // Any element counts as an error, one that shows nothing too: a field without a note is not invalid.
  const told =
    note.kind === "none" ? undefined : (
      <CodeNote
        note={note}
        entry={entry}
        attempts={attempts}
        scratch={form.scratch}
        scratchCodeAllowed={props.scratchCodeAllowed}
      />
    );
  const error = form.fault === null ? told : t(form.fault, { count: digits });
  return (
    <form id={props.formId} onSubmit={form.submit} noValidate>
      <Stack>
        {props.instead ?? <AcceptIntro entry={entry} replaces={props.replaces} scratch={form.scratch} />}
        <CodeField
          ref={field}
          label={form.scratch ? t("enroll.confirm.scratch-field") : label}
          hint={form.scratch ? undefined : t("enroll.confirm.next-code", { count: nextCode })}
          value={form.typed}
          readOnly={phase.kind !== "typing"}
          error={error}
          onChange={form.type}
        />
        {note.kind === "wait" && (
          <WaitLeft
            untilMs={note.untilMs}
            message="enroll.confirm.wait.left"
            onOver={() => send({ type: "waitOver" })}
          />
        )}
        {!form.scratch && (
          <Checkbox label={t("enroll.confirm.auto")} checked={form.auto} onChange={form.setAuto} />
        )}
        {props.scratchCodeAllowed && <ScratchCodeChoice chosen={form.scratch} onChoose={form.setScratch} />}
        <AcceptProgress phase={phase} onCheckAgain={form.checkAgain} />
      </Stack>
      {props.formId === undefined && (
        <ActionRow
          start={
            onBack !== null && (
              <Button aria-disabled={phase.kind !== "typing"} onClick={onBack}>
                {t("enroll.back")}
              </Button>
            )
          }
        >
          <AcceptButton phase={phase} />
        </ActionRow>
      )}
    </form>
  );
}
