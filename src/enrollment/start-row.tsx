import { useTexts } from "../i18n/use-texts.ts";
import { ActionRow } from "../ui/action-row.tsx";
import { Button } from "../ui/button.tsx";
import { StatusLine } from "../ui/status-line.tsx";
import { QrWarmUp } from "../ui/qr-warm-up.tsx";
import { useStillWaiting } from "../ui/use-still-waiting.ts";
import type { IntroNote } from "./machine/notes.ts";
import { InstructionsLink } from "./instructions-link.tsx";
import { StartNote } from "./start-note.tsx";

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
      <InstructionsLink />
      {!starting && <StartNote note={note} onWaitOver={onWaitOver} />}
      <StatusLine>{late && t("frame.still-waiting")}</StatusLine>
      {starting && <QrWarmUp />}
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
