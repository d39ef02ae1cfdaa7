import { HowToSetTheClock } from "../../enrollment/confirm/code-note.tsx";
import { failureMessage } from "../../i18n/failure-message.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import type { CodeKind } from "./read-answer.ts";
import type { StageNote } from "./use-sign-in-flow.ts";

/** What a refusal says of the code itself; null where something else went wrong. */
export type CodeVerdict = "wrong" | "used" | null;

export function codeVerdict(note: StageNote): CodeVerdict {
  if (note.kind !== "refused") return null;
  const { key } = failureMessage(note.failure, note.call);
  if (key === "failure.challenge.wrong") return "wrong";
  return key === "failure.code-replayed" ? "used" : null;
}

/** By how many seconds the server says that the phone's clock is off; null where it does not. */
export function clockOffBy(note: StageNote): number | null {
  return note.kind === "refused" && note.failure.kind === "refused"
    ? (note.failure.clockOffSeconds ?? null)
    : null;
}

interface CodeRefusalProps {
  readonly verdict: "wrong" | "used";
  /** What was sent. */
  readonly kind: CodeKind;
  /** How many codes of the app were wrong in a row. */
  readonly inARow: number;
  /** By how many seconds the phone's clock is off; null where that isn't known. */
  readonly clockOff: number | null;
}

const words = {
  app: { wrong: "failure.code-not-taken", used: "enroll.refused.already-used" },
  scratch: { wrong: "enroll.confirm.scratch-refused", used: "enroll.confirm.scratch-refused" },
} as const;

/** Why a code was refused: by the server's measure, else, from the second time on, with the likely causes. */
export function CodeRefusal({ verdict, kind, inARow, clockOff }: CodeRefusalProps) {
  const { t } = useTexts();
  const again = clockOff === null && verdict === "wrong" && kind === "app" && inARow > 1;
  return (
    <>
      <p>
        {clockOff === null ? t(words[kind][verdict]) : <ClockOff seconds={clockOff} first={inARow < 2} />}
      </p>
      {again && <p>{t("sign-in.code.twice")}</p>}
      {again && <p>{t("enroll.refused.clock")}</p>}
      {(again || clockOff !== null) && <HowToSetTheClock />}
    </>
  );
}

interface ClockOffProps {
  readonly seconds: number;
  /** The first wrong code: two steps late it may also have been an older one. */
  readonly first: boolean;
}

function ClockOff({ seconds, first }: ClockOffProps) {
  const { t } = useTexts();
  if (first && seconds === -60) return t("enroll.refused.older");
  const count = Math.max(1, Math.round(Math.abs(seconds) / 60));
  return t(`enroll.refused.${seconds < 0 ? "behind" : "ahead"}`, { count });
}
