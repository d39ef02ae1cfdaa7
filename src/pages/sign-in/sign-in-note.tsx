import { FailedTry, type Wait } from "../../failed-try.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { assertNever } from "../../lib/assert-never.ts";
import { Notice } from "../../ui/notice.tsx";
import type { StageNote } from "./use-sign-in-flow.ts";

interface SignInNoteProps {
  readonly note: StageNote;
  readonly wait: Wait;
}

/** Why the last answer was not taken, and, once a wait that it asked for is over, that one may try again. */
export function SignInNote({ note, wait }: SignInNoteProps) {
  const { t } = useTexts();
  switch (note.kind) {
    case "none":
      return null;
    case "too-slow":
      return <Notice tone="warn" role="alert" text={t("failure.challenge-expired")} />;
    case "refused":
      return <FailedTry failure={note.failure} call={note.call} wait={wait} />;
    default:
      return assertNever(note);
  }
}
