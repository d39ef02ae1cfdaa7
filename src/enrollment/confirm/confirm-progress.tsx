import { useEffect, useRef } from "react";
import { failureTexts } from "../../i18n/failure-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { useSession } from "../../queries/session.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { useStillWaiting } from "../../ui/hooks/use-still-waiting.ts";
import { outcomeIsUnknown, type Failure } from "../../api/failure.ts";
import { assertNever } from "../../lib/assert-never.ts";
import type { At } from "../machine/enrollment-state.ts";
import type { ConfirmNote } from "../machine/notes.ts";
import { codeCheckOf } from "./code-check.ts";

interface ConfirmProgressProps {
  readonly phase: ConfirmPhase;
  readonly onCheckAgain: () => void;
}

/** What is happening to the code that was sent. After no answer, one way on: ask the server what it knows. */
export function ConfirmProgress({ phase, onCheckAgain }: ConfirmProgressProps) {
  const texts = useTexts();
  const { t } = texts;
  const late = useStillWaiting(phase.kind === "accepting");
  const reading = phase.kind === "unknown" && phase.reading;
  useOnReturn(() => {
    if (phase.kind === "unknown" && !reading) onCheckAgain();
  });
  return (
    <>
      <StatusLine>
        {phase.kind === "accepting" && t(late ? "enroll.confirm.checking-late" : "enroll.confirm.checking")}
        {reading && t("enroll.stopped.state.reading")}
      </StatusLine>
      {phase.kind === "unknown" && !reading && (
        <Notice tone="warn" role="alert" title={t("enroll.unknown.title")}>
          {phase.failure !== null && <p>{failureTexts(texts, phase.failure, "acceptMfa").text}</p>}
          <p>{t("enroll.unknown.text")}</p>
        </Notice>
      )}
      {phase.kind === "unknown" && (
        <Button busy={reading} onClick={onCheckAgain}>
          {t("enroll.unknown.check")}
        </Button>
      )}
    </>
  );
}

/** Runs when somebody has signed in again over the page: what could not be read without a session can be read now. */
function useOnReturn(run: () => void): void {
  const { kind } = useSession();
  const before = useRef(kind);
  useEffect(() => {
    const back = before.current === "expired" && kind === "signed-in";
    before.current = kind;
    if (back) run();
  }, [kind, run]);
}

interface ConfirmButtonProps {
  readonly phase: ConfirmPhase;
  /** MFA is on already: what the code does is another thing. */
  readonly replaces: boolean;
  /** The id of the form, where the button stands outside of it. */
  readonly form?: string;
  readonly kind?: "primary" | "secondary";
}

/** Sends the code; inert while one is on its way, or another has to wait. */
export function ConfirmButton({ phase, replaces, form, kind = "primary" }: ConfirmButtonProps) {
  const { t } = useTexts();
  const waits = phase.kind === "typing" && phase.note.kind === "wait";
  return (
    <Button
      kind={kind}
      type="submit"
      form={form}
      busy={phase.kind === "accepting"}
      aria-disabled={phase.kind === "unknown" || waits}
    >
      {t(replaces ? "enroll.confirm.submit.replaces" : "enroll.confirm.submit")}
    </Button>
  );
}

export type ConfirmState = At<"confirm" | "accepting" | "unknown">;

/** Where the step that commits stands, without the secret and the token. */
export type ConfirmPhase =
  | { readonly kind: "typing"; readonly note: ConfirmNote }
  | { readonly kind: "accepting" }
  /** `failure`: why no answer came; null where one came that settles nothing. */
  | { readonly kind: "unknown"; readonly failure: Failure | null; readonly reading: boolean };

export function phaseOf(state: ConfirmState): ConfirmPhase {
  switch (state.step) {
    case "confirm":
      return { kind: "typing", note: state.note };
    case "accepting":
      return { kind: "accepting" };
    case "unknown":
      return unknownPhase(state);
    default:
      return assertNever(state);
  }
}

/** What the confirm step is given of an enrollment: the token, and of the other secrets what it may ask (ADR 5). */
export function confirmPartOf(state: ConfirmState) {
  const { enrollment, replaces, keyProved, sentCodes } = state.held;
  return {
    token: enrollment.token,
    check: codeCheckOf(enrollment),
    replaces,
    doubts: keyProved ? 0 : sentCodes.length,
    phase: phaseOf(state),
  };
}

/** Until the first reading is there, the code is being checked: nothing flickers where it comes at once. */
function unknownPhase({ open, reading }: At<"unknown">): ConfirmPhase {
  if (reading === "first") return { kind: "accepting" };
  const failure = outcomeIsUnknown(open.failure) ? open.failure : null;
  return { kind: "unknown", failure, reading: reading === "again" };
}
