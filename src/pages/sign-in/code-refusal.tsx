import { HowToSetTheClock } from "../../enrollment/confirm/code-note.tsx";
import { failureMessage } from "../../i18n/failure-message.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import type { StageNote } from "./use-sign-in-flow.ts";
import { normaliseCode } from "../../lib/code-input.ts";

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

/** What the second step asks for. */
export type CodeKind = "app" | "scratch";

type AnswerFault =
  | "enroll.confirm.malformed"
  | "enroll.confirm.incomplete"
  | "enroll.confirm.scratch-malformed";

type Answer =
  /** `kind`: what it is by its shape, wherever it was entered. */
  | { readonly is: "answer"; readonly code: string; readonly kind: CodeKind }
  | { readonly is: "fault"; readonly fault: AnswerFault };

/** What an enrollment may hand out (`api/contract/enrollment.ts`). */
const scratchShape = /^[0-9A-Za-z]{6,32}$/u;

/** What stands in the field of the second step, by its shape alone. What can't be a code is not sent: it would cost a try. */
export function readAnswer(typed: string, asked: CodeKind, scratchCodes: boolean): Answer {
  const code = normaliseCode(typed);
  if (asked === "scratch") {
    return scratchShape.test(code)
      ? { is: "answer", code, kind: "scratch" }
      : { is: "fault", fault: "enroll.confirm.scratch-malformed" };
  }
  if (!/^[0-9]*$/u.test(code)) return { is: "fault", fault: "enroll.confirm.malformed" };
  if (code.length === 6) return { is: "answer", code, kind: "app" };
  if (code.length === 8 && scratchCodes) return { is: "answer", code, kind: "scratch" };
  return { is: "fault", fault: "enroll.confirm.incomplete" };
}
