import { countedTexts } from "../../i18n/failure-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { waitText } from "../../i18n/wait-text.ts";
import { assertNever } from "../../lib/assert-never.ts";
import { FailureNotice } from "../../ui/failure-notice.tsx";
import { Notice } from "../../ui/notice.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { secondsToWait } from "./seconds-to-wait.ts";
import type { SignInNote as Note } from "./sign-in-stage.ts";

interface SignInNoteProps {
  readonly note: Note;
  /** Seconds until another try may be made; 0 for at once. */
  readonly waitSeconds: number;
}

/** Why the last answer was not taken, and, once a wait that it asked for is over, that one may try again. */
export function SignInNote({ note, waitSeconds }: SignInNoteProps) {
  const texts = useTexts();
  switch (note.kind) {
    case "none":
      return null;
    case "too-slow":
      return (
        <Notice tone="warn" role="alert">
          <p>{texts.t("sign-in.code.too-slow")}</p>
        </Notice>
      );
    case "refused": {
      const waited = secondsToWait(note) > 0 && waitSeconds === 0;
      return (
        <>
          {!waited && (
            <FailureNotice
              {...countedTexts(texts, note.failure, note.call)}
              wait={waitSeconds > 0 ? texts.say(waitText("sign-in.wait", waitSeconds)) : null}
            />
          )}
          {/* There before it speaks, so that the end of the wait is heard, and once. */}
          <StatusLine>{waited && texts.t("sign-in.wait-over")}</StatusLine>
        </>
      );
    }
    default:
      return assertNever(note);
  }
}
