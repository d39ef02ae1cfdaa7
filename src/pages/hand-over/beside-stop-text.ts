import type { StopReason } from "../../enrollment/machine/stop-reason.ts";
import { stopText } from "../../enrollment/stop-texts.ts";
import type { PlainKey } from "../../i18n/english.ts";

/** Why it ended, for somebody who cannot start again here. */
export function besideStopText(reason: StopReason): PlainKey {
  switch (reason) {
    case "interrupted":
      return "enroll.stopped.interrupted";
    case "expired":
    case "exhausted":
    case "gone":
      return `hand-over.screen.stopped.${reason}`;
    default:
      return stopText(reason, true);
  }
}
