import { assertNever } from "../lib/assert-never.ts";
import { failureTexts } from "../i18n/failure-texts.ts";
import { useTexts } from "../i18n/use-texts.ts";
import { ActionRow } from "../ui/action-row.tsx";
import { Button } from "../ui/button.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { StatusLine } from "../ui/status-line.tsx";
import { useStillWaiting } from "../ui/use-still-waiting.ts";
import type { IntroNote } from "./machine/notes.ts";
import { WaitLeft } from "./wait-left.tsx";

interface StartRowProps {
  readonly note: IntroNote;
  readonly starting: boolean;
  readonly onStart: () => void;
  readonly onCancel: () => void;
  readonly onWaitOver: () => void;
}

/** `Start`, and why the last one did not work. */
export function StartRow({ note, starting, onStart, onCancel, onWaitOver }: StartRowProps) {
  const { t } = useTexts();
  const late = useStillWaiting(starting);
  return (
    <>
      {!starting && <Note note={note} onWaitOver={onWaitOver} />}
      <StatusLine>{late && t("frame.still-waiting")}</StatusLine>
      <ActionRow
        start={
          <Button kind="text" onClick={onCancel}>
            {t("enroll.cancel")}
          </Button>
        }
      >
        <Button kind="primary" busy={starting} aria-disabled={note.kind === "wait"} onClick={onStart}>
          {t("enroll.start")}
        </Button>
      </ActionRow>
    </>
  );
}

function Note({ note, onWaitOver }: { readonly note: IntroNote; readonly onWaitOver: () => void }) {
  const texts = useTexts();
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
