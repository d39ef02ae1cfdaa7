import { failureTexts } from "../i18n/failure-texts.ts";
import { useTexts } from "../i18n/use-texts.ts";
import { assertNever } from "../lib/assert-never.ts";
import type { EntryName } from "./machine/enrollment-state.ts";
import type { ConfirmNote } from "./machine/notes.ts";
import { RefusedCode } from "./refused-code.tsx";

interface CodeNoteProps {
  readonly note: ConfirmNote;
  readonly entry: EntryName;
  readonly attempts: number;
  /** It was a scratch code that was asked for. */
  readonly scratch: boolean;
  /** A scratch code may be asked for instead. */
  readonly scratchCodeAllowed: boolean;
}

/** What stands at the code field: why the last code did not count, and what to do. */
export function CodeNote({ note, entry, attempts, scratch, scratchCodeAllowed }: CodeNoteProps) {
  const texts = useTexts();
  const { t } = texts;
  switch (note.kind) {
    case "none":
      return null;
    case "refused":
      if (scratch) return t("enroll.confirm.scratch-refused");
      return <RefusedCode diagnosis={note.diagnosis} entry={entry} attempts={attempts} />;
    case "scratchCodeTyped":
      return t(scratchCodeAllowed ? "enroll.confirm.scratch-typed.choice" : "enroll.confirm.scratch-typed");
    case "sentBefore":
      return t(scratch ? "enroll.confirm.scratch-refused" : "enroll.confirm.sent-before");
    case "notSwitchedOn":
      return t("enroll.confirm.not-switched-on");
    case "undecided":
      return t("enroll.confirm.undecided");
    case "wait":
      return t(note.why === "locked" ? "failure.locked" : "failure.too-many.plain");
    case "failed": {
      const { text, trace } = failureTexts(texts, note.failure, "acceptMfa");
      return (
        <>
          <p>{text}</p>
          {trace !== null && <p>{trace}</p>}
        </>
      );
    }
    default:
      return assertNever(note);
  }
}
