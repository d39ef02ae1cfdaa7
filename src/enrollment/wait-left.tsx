import { useTexts } from "../i18n/use-texts.ts";
import { waitText } from "../i18n/wait-text.ts";
import { useSecondsLeft, waitUntil } from "../ui/hooks/use-countdown.ts";
import type { Wait } from "./machine/enrollment-state.ts";

interface WaitLeftProps {
  readonly untilMs: number;
  readonly message: "enroll.ready.wait.left" | "enroll.confirm.wait.left";
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

/** Where the server does not say how long (security rule 29). */
const defaultWaitSeconds = 30;

/** The wait that a refusal asks for, from now. */
export function waitNote(why: Wait["why"], retryAfterSeconds: number | null): Wait {
  return { kind: "wait", why, untilMs: waitUntil(retryAfterSeconds ?? defaultWaitSeconds) };
}
