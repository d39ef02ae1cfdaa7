import { failureTexts } from "../i18n/failure-texts.ts";
import { useTexts } from "../i18n/use-texts.ts";
import { assertNever } from "../lib/assert-never.ts";
import { useSessionIsBack } from "../queries/use-session-is-back.ts";
import { FailureNotice } from "../ui/failure-notice.tsx";
import type { IntroNote } from "./machine/notes.ts";
import { WaitLeft } from "./wait-left.tsx";

interface StartNoteProps {
  readonly note: IntroNote;
  readonly onWaitOver: () => void;
}

/** Why the last `Start` did not work, and how long to wait. */
export function StartNote({ note, onWaitOver }: StartNoteProps) {
  const texts = useTexts();
  const sessionIsBack = useSessionIsBack(note.kind === "failed" ? note.failure : null);
  if (sessionIsBack) return null;
  switch (note.kind) {
    case "none":
      return null;
    case "failed":
      return <FailureNotice {...failureTexts(texts, note.failure, "enableMfa")} />;
    case "wait":
      return (
        <FailureNotice text={texts.t("enroll.ready.wait")} trace={null}>
          <WaitLeft untilMs={note.untilMs} message="enroll.ready.wait.left" onOver={onWaitOver} />
        </FailureNotice>
      );
    default:
      return assertNever(note);
  }
}
