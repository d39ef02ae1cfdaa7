import { useTexts } from "../../i18n/use-texts.ts";
import { useCapabilities } from "../../queries/services.ts";
import type { UserReading } from "../../queries/users.ts";
import { type At, type EntryName, nameOfEntry } from "../machine/enrollment-state.ts";
import type { ShownStop } from "../machine/notes.ts";
import { AccountName } from "../../ui/long-name.tsx";

interface EntryToDeleteProps {
  readonly reason: ShownStop;
  /** Null where nothing was shown to be scanned. */
  readonly entry: EntryName | null;
  /** An acceptMfa before the end may have counted. */
  readonly outcomeUnknown: boolean;
  readonly reading: UserReading;
}

/** Which entry of one's own app is dead, and that the codes saved on the way are. */
export function EntryToDelete({ reason, entry, outcomeUnknown, reading }: EntryToDeleteProps) {
  const { t, rich } = useTexts();
  const { scratchCodes } = useCapabilities();
  if (entry === null) return null;
  const account = <AccountName name={nameOfEntry(entry)} />;
  const fate = fateOfEntry({ reason, outcomeUnknown }, reading);
  if (fate === "reading") return null;
  if (fate === "mayCount") return <p>{rich("enroll.stopped.keep-entries", { account })}</p>;
  return (
    <ul>
      <li>{rich("enroll.stopped.delete-entry", { account })}</li>
      {scratchCodes && <li>{t("enroll.stopped.codes-dead")}</li>}
    </ul>
  );
}

/** What became of the entry of a setup that ended without success. */
type EntryFate = "dead" | "mayCount" | "reading";

/**
 * Whether the entry may be deleted and its codes thrown away, for oneself and for others: only while the server, read
 * after the end, says that MFA is off; or where a newer setup took its place before a code of it can have counted.
 */
export function fateOfEntry(
  { reason, outcomeUnknown }: Pick<At<"stopped">, "reason" | "outcomeUnknown">,
  reading: Pick<UserReading, "user" | "failure" | "loading">,
): EntryFate {
  if (reason === "superseded" && !outcomeUnknown) return "dead";
  if (reading.loading) return "reading";
  return isKnownOff(reading) ? "dead" : "mayCount";
}

/** Whether the server said just now that MFA is off. */
export function isKnownOff({ user, failure, loading }: Pick<UserReading, "user" | "failure" | "loading">) {
  return !loading && failure === null && user?.mfa === "off";
}
