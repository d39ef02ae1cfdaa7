import { useTexts } from "../../i18n/use-texts.ts";
import { useCapabilities } from "../../queries/services.ts";
import type { UserReading } from "../../queries/users.ts";
import { nameOfEntry } from "../machine/enrollment-state.ts";
import type { EntryName } from "../machine/enrollment-state.ts";
import type { ShownStop } from "../machine/stop-reason.ts";

interface EntryToDeleteProps {
  readonly reason: ShownStop;
  /** Null where nothing was shown to be scanned. */
  readonly entry: EntryName | null;
  /** An acceptMfa got no answer before the end. */
  readonly outcomeUnknown: boolean;
  readonly reading: UserReading;
}

/** Which entry of one's own app is dead, and that the codes saved on the way are. */
export function EntryToDelete({ reason, entry, outcomeUnknown, reading }: EntryToDeleteProps) {
  const { t, rich } = useTexts();
  const { scratchCodes } = useCapabilities();
  if (entry === null) return null;
  const account = <bdi>{nameOfEntry(entry)}</bdi>;
  const fate = fateOf(reason, outcomeUnknown, reading);
  if (fate === "reading") return null;
  if (fate === "mayCount") return <p>{rich("enroll.stopped.keep-entries", { account })}</p>;
  if (fate === "told") return scratchCodes ? <p>{t("enroll.stopped.codes-unsure")}</p> : null;
  return (
    <ul>
      <li>{rich("enroll.stopped.delete-entry", { account })}</li>
      {scratchCodes && <li>{t("enroll.stopped.codes-dead")}</li>}
    </ul>
  );
}

/** `told`: it is open whether this very entry counts, which the reason itself says. */
type EntryFate = "dead" | "mayCount" | "told" | "reading";

/** What became of the entry of a set-up that ended without success. */
export function fateOf(reason: ShownStop, outcomeUnknown: boolean, reading: UserReading): EntryFate {
  // It may have been finished by a code whose answer was lost, here or where the server does not know it any more.
  if ((outcomeUnknown || reason === "gone") && !isKnownOff(reading))
    return reading.loading ? "reading" : "mayCount";
  return reason === "conflict" || reason === "finished" ? "told" : "dead";
}

/** Whether the server said just now that MFA is off. */
export function isKnownOff({ user, failure, loading }: UserReading): boolean {
  return !loading && failure === null && user?.mfa === "off";
}
