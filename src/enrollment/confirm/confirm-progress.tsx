import { failureTexts } from "../../i18n/failure-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { useStillWaiting } from "../../ui/hooks/use-still-waiting.ts";
import type { Failure } from "../../api/failure.ts";
import { assertNever } from "../../lib/assert-never.ts";
import type { At, ConfirmNote } from "../machine/enrollment-state.ts";

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
  return (
    <>
      <StatusLine>
        {phase.kind === "accepting" && t(late ? "enroll.confirm.checking-late" : "enroll.confirm.checking")}
        {reading && t("enroll.unknown.reading")}
      </StatusLine>
      {phase.kind === "unknown" && !reading && (
        <Notice tone="warn" role="alert" title={t("enroll.unknown.title")}>
          <p>{failureTexts(texts, phase.failure, "acceptMfa").text}</p>
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

interface ConfirmButtonProps {
  readonly phase: ConfirmPhase;
  /** The id of the form, where the button stands outside of it. */
  readonly form?: string;
}

/** Sends the code; inert while one is on its way, or another has to wait. */
export function ConfirmButton({ phase, form }: ConfirmButtonProps) {
  const { t } = useTexts();
  const waits = phase.kind === "typing" && phase.note.kind === "wait";
  return (
    <Button
      kind="primary"
      type="submit"
      form={form}
      busy={phase.kind === "accepting"}
      aria-disabled={phase.kind === "unknown" || waits}
    >
      {t("enroll.confirm.submit")}
    </Button>
  );
}

export type ConfirmState = At<"confirm" | "accepting" | "unknown">;

/** Where the step that commits stands, without the secret and the token. */
export type ConfirmPhase =
  | { readonly kind: "typing"; readonly note: ConfirmNote }
  | { readonly kind: "accepting" }
  | { readonly kind: "unknown"; readonly failure: Failure; readonly reading: boolean };

export function phaseOf(state: ConfirmState): ConfirmPhase {
  switch (state.step) {
    case "confirm":
      return { kind: "typing", note: state.note };
    case "accepting":
      return { kind: "accepting" };
    case "unknown":
      return { kind: "unknown", failure: state.failure, reading: state.reading };
    default:
      return assertNever(state);
  }
}
