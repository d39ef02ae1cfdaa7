import { useState } from "react";
import { useTexts } from "../i18n/use-texts.ts";
import { defaultWaitSeconds, waitText } from "../i18n/failure-texts.ts";
import { useSecondsLeft, waitUntil } from "../ui/hooks/use-countdown.ts";
import { StatusLine } from "../ui/status-line.tsx";
import { VisuallyHidden } from "../ui/visually-hidden.tsx";
import type { ConfirmNote, Wait } from "./machine/notes.ts";

interface WaitLeftProps {
  readonly untilMs: number;
  readonly message: "sign-in.wait" | "enroll.confirm.wait.left";
  readonly onOver: () => void;
}

/** From here on an enrollment could end before the wait does; appliances do not tell its life. */
const longWaitSeconds = 300;

/** A live countdown of `Retry-After`, for the eye: its reason is announced where it stands, the numbers are not. */
export function WaitLeft({ untilMs, message, onOver }: WaitLeftProps) {
  const { t, say } = useTexts();
  const seconds = useSecondsLeft(untilMs, onOver);
  const long = message === "enroll.confirm.wait.left" && seconds > longWaitSeconds;
  return (
    <>
      <p role="timer">{say(waitText(message, seconds))}</p>
      {long && <p>{t("enroll.confirm.wait-long")}</p>}
    </>
  );
}

/** A wait at the code field: counted down for the eye; for the ear told once, and once more when it is over. */
export function CodeWait({ note, onOver }: { readonly note: ConfirmNote; readonly onOver: () => void }) {
  const { t } = useTexts();
  const [waited, setWaited] = useState(false);
  const waits = note.kind === "wait";
  if (waited ? !waits && note.kind !== "none" : waits) setWaited(waits);
  return (
    <>
      {waits && <WaitLeft untilMs={note.untilMs} message="enroll.confirm.wait.left" onOver={onOver} />}
      {/* There before it speaks. */}
      <VisuallyHidden>
        <StatusLine>
          {waits ? <WaitTold key={note.untilMs} untilMs={note.untilMs} /> : waited && t("sign-in.wait-over")}
        </StatusLine>
      </VisuallyHidden>
    </>
  );
}

/** How long it was when it began. */
function WaitTold({ untilMs }: { readonly untilMs: number }) {
  const { say } = useTexts();
  const left = useSecondsLeft(untilMs);
  const [seconds] = useState(left);
  return say(waitText("enroll.confirm.wait.left", seconds));
}

/** The wait that a refusal asks for, from now. */
export function waitNote(why: Wait["why"], retryAfterSeconds: number | null): Wait {
  return { kind: "wait", why, untilMs: waitUntil(retryAfterSeconds ?? defaultWaitSeconds) };
}
