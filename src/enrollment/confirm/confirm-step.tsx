import { useEffect, useRef, type ReactNode } from "react";
import { useTexts } from "../../i18n/use-texts.ts";
import { useAcceptMfa } from "../../queries/mfa.ts";
import { useRuntimeConfig } from "../../queries/services.ts";
import { useSessionIsBack } from "../../queries/session.ts";
import { useReadBack } from "../../queries/users.ts";
import { AccountName } from "../../ui/long-name.tsx";
import { ActionBar } from "../../ui/action-row.tsx";
import { CodeField } from "../../ui/code-field.tsx";
import { selectTyped } from "../../ui/keep-in-sight.ts";
import { useNextCodeSeconds } from "../../ui/hooks/use-countdown.ts";
import { Stack } from "../../ui/stack.tsx";
import { nameOfEntry, type EntryName } from "../machine/enrollment-state.ts";
import type { ConfirmNote } from "../machine/notes.ts";
import type { Send } from "../machine/use-enrollment-machine.ts";
import type { ScreenOwner } from "../scan/scan-step.tsx";
import { BackButton } from "../step-navigation.tsx";
import { CodeWait } from "../wait-left.tsx";
import { type CodeCheck, useCodeForm } from "./code-check.ts";
import { CodeNote } from "./code-note.tsx";
import { ConfirmButton, ConfirmProgress, type ConfirmPhase } from "./confirm-progress.tsx";
import { createConfirm, type ConfirmParts } from "./create-confirm.ts";
import layout from "../../ui/layout.module.css";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";

export interface ConfirmStepProps {
  readonly userId: string;
  readonly token: string;
  readonly check: CodeCheck;
  readonly replaces: boolean;
  /** How many codes were sent while the key may have been mistyped: none once one of them was its own. */
  readonly doubts: number;
  readonly phase: ConfirmPhase;
  readonly send: Send;
  /** Null where something else on the page leads back. */
  readonly onBack: (() => void) | null;
  /** Back to the key; null where nothing leads there. */
  readonly onCheckKey?: (() => void) | null;
  readonly screen?: ScreenOwner;
  /** Where another way leads to the server than the person's own session. */
  readonly calls?: Pick<ConfirmParts, "acceptMfa" | "readOutcome">;
  /** What to do here, for a person who types what another person reads out. */
  readonly intro?: ReactNode;
  /** What stands at the field in the place of the wizard's words; undefined where those are right. */
  readonly note?: ReactNode;
  /** Where the buttons stand elsewhere on the page: the id by which they find this form. */
  readonly formId?: string;
}

const noNote: ConfirmNote = { kind: "none" };

/** The last step, the one that commits. Of the steps this one alone gets the token (ADR 5): it goes into the call and nowhere else. */
export function ConfirmStep(props: ConfirmStepProps) {
  const { userId, token, check, replaces, phase, send, onBack, onCheckKey = null } = props;
  const { screen = "own", formId } = props;
  const { t } = useTexts();
  const field = useRef<HTMLInputElement>(null);
  const calls = { acceptMfa: useAcceptMfa(token), readUser: useReadBack(), ...props.calls };
  const { submit, checkAgain } = createConfirm({ userId, replaces, check, send, ...calls });
  const typing = phase.kind === "typing";
  const form = useCodeForm({ field, check, typing, send, submit });
  const { acceptScratchCode } = useRuntimeConfig();
  const scratchAllowed = acceptScratchCode && screen !== "pictured" && props.calls === undefined;
  const nextCode = useNextCodeSeconds(check.periodSeconds);
  const last = phase.kind === "typing" ? phase.note : noNote;
  const sessionIsBack = useSessionIsBack(last.kind === "failed" ? last.failure : null);
  const note = sessionIsBack ? noNote : last;
  const label = t(check.digits === 8 ? "enroll.confirm.field-eight" : "enroll.confirm.field");
  const about = { entry: check.entry, doubts: props.doubts, scratch: form.scratch, onCheckKey };
  // Any element counts as an error, one that shows nothing too: a field without a note is not invalid.
  const told =
    note.kind === "none"
      ? undefined
      : ((form.scratch ? null : props.note) ?? <CodeNote note={note} {...about} />);
  const leads = formId === undefined && screen !== "pictured";

  // The focus follows what is asked for: the field, with what stands in it selected, to be typed over.
  useEffect(() => {
    if (typing && leads) selectTyped(field.current);
  }, [typing, leads]);
  return (
    <form id={formId} className={layout["parts"]} onSubmit={form.press} noValidate>
      <Stack>
        {props.intro ?? <ConfirmIntro entry={check.entry} replaces={replaces} scratch={form.scratch} />}
        <CodeField
          ref={field}
          label={form.scratch ? t("enroll.confirm.scratch-field") : label}
          hint={form.scratch ? undefined : t("enroll.confirm.next-code", { count: nextCode })}
          value={form.typed}
          readOnly={!typing}
          error={form.fault === null ? told : t(form.fault, { count: check.digits })}
          onChange={form.type}
        />
        <CodeWait note={note} onOver={() => send({ type: "waitOver" })} />
        {scratchAllowed && <ScratchCodeChoice chosen={form.scratch} onChoose={form.setScratch} />}
        <ConfirmProgress phase={phase} onCheckAgain={() => void checkAgain()} />
      </Stack>
      {formId === undefined && (
        <ActionBar start={onBack !== null && <BackButton held={!typing} onBack={onBack} />}>
          <ConfirmButton phase={phase} replaces={replaces} />
        </ActionBar>
      )}
    </form>
  );
}

interface ConfirmIntroProps {
  readonly entry: EntryName;
  readonly replaces: boolean;
  /** A scratch code is asked for in place of the app's. */
  readonly scratch: boolean;
}

/** Which code is wanted, and what it does. */
function ConfirmIntro({ entry, replaces, scratch }: ConfirmIntroProps) {
  const { t, rich } = useTexts();
  if (scratch) {
    return <p>{t(replaces ? "enroll.confirm.text.scratch.replaces" : "enroll.confirm.text.scratch")}</p>;
  }
  const account = (
    <strong>
      <AccountName name={nameOfEntry(entry)} />
    </strong>
  );
  return <p>{rich(replaces ? "enroll.confirm.text.replaces" : "enroll.confirm.text", { account })}</p>;
}

interface ScratchCodeChoiceProps {
  readonly chosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
}

/** For appliances that follow the v1 example to the letter; never offered by itself. */
function ScratchCodeChoice({ chosen, onChoose }: ScratchCodeChoiceProps) {
  const { t } = useTexts();
  return (
    <Stack gap="close">
      {chosen && <Notice tone="warn" role="status" text={t("enroll.confirm.scratch-warning")} />}
      <div>
        <Button kind="text" onClick={() => onChoose(!chosen)}>
          {t(chosen ? "enroll.confirm.use-app" : "enroll.confirm.use-scratch")}
        </Button>
      </div>
    </Stack>
  );
}
