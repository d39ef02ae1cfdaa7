import type { Failure } from "../../api/failure.ts";
import { countedTexts, waitText } from "../../i18n/failure-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { assertNever } from "../../lib/assert-never.ts";
import { FailureNotice } from "../../ui/failure-notice.tsx";
import { useCountdown } from "../../ui/hooks/use-countdown.ts";
import { Notice } from "../../ui/notice.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import type { StageNote } from "./use-sign-in-flow.ts";

interface SignInNoteProps {
  readonly note: StageNote;
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
      return <Notice tone="warn" role="alert" text={texts.t("failure.challenge-expired")} />;
    case "refused": {
      const waited = asksToWait(note) && waitSeconds === 0;
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

/** Seconds until the server takes another try (`Retry-After`), counted down; 0 for at once. */
export function useWait(note: StageNote): number {
  const failure = failureOf(note);
  return useCountdown(retryAfter(failure), failure);
}

/** Whether the server asked for a wait with its refusal, however long ago. */
export function asksToWait(note: StageNote): boolean {
  return (retryAfter(failureOf(note)) ?? 0) > 0;
}

function failureOf(note: StageNote): Failure | null {
  return note.kind === "refused" ? note.failure : null;
}

function retryAfter(failure: Failure | null): number | null {
  return failure?.kind === "refused" ? failure.retryAfterSeconds : null;
}
