import { useTexts } from "../../i18n/use-texts.ts";
import type { Subject } from "../../paths.ts";
import type { UserReading } from "../../queries/users.ts";
import type { EntryName, ShownStop } from "../machine/enrollment-state.ts";

interface EntryToDeleteProps {
  readonly reason: ShownStop;
  /** Null where nothing was shown to be scanned. */
  readonly entry: EntryName | null;
  /** Whose app it is. */
  readonly name: string;
  readonly subject: Subject;
  readonly reading: UserReading;
}

/** Which entry of the authenticator app is dead, and that the codes saved on the way are. */
export function EntryToDelete({ reason, entry, name, subject, reading }: EntryToDeleteProps) {
  const { t, rich } = useTexts();
  // Nothing was scanned yet; or it is open whether this very entry counts, which the reason itself says.
  if (entry === null || reason === "finished") return null;
  // The server does not know this set-up any more: it may have been finished by a code whose answer was lost.
  if (reason === "gone" && !isKnownOff(reading))
    return <EntryOfInterrupted appliance={entry.issuer} name={name} subject={subject} reading={reading} />;
  if (reason === "conflict") return <p>{t("enroll.stopped.codes-unsure")}</p>;
  const names = { issuer: <bdi>{entry.issuer}</bdi>, account: <bdi>{entry.account}</bdi> };
  if (subject.kind === "me") {
    return (
      <ul>
        <li>{rich("enroll.stopped.delete-entry", names)}</li>
        <li>{t("enroll.stopped.codes-dead")}</li>
      </ul>
    );
  }
  const who = { name: <bdi>{name}</bdi> };
  return (
    <ul>
      <li>{rich("enroll.stopped.delete-entry.other", { ...names, ...who })}</li>
      <li>{rich("enroll.stopped.codes-dead.other", who)}</li>
    </ul>
  );
}

interface EntryOfInterruptedProps {
  /** As the entry names it. */
  readonly appliance: string;
  readonly name: string;
  readonly subject: Subject;
  readonly reading: UserReading;
}

/**
 * What to do with the entry of a set-up that got lost. It is dead for certain only while MFA is off: else the last code
 * may have been taken, and the entry may be the one that counts.
 */
export function EntryOfInterrupted({ appliance, name, subject, reading }: EntryOfInterruptedProps) {
  const { rich } = useTexts();
  if (reading.loading) return null;
  const off = isKnownOff(reading);
  const where = { appliance: <bdi>{appliance}</bdi> };
  if (subject.kind === "me")
    return <p>{rich(off ? "enroll.stopped.delete-newest" : "enroll.stopped.keep-entries", where)}</p>;
  const theirs = off ? "enroll.stopped.delete-newest.other" : "enroll.stopped.keep-entries.other";
  return <p>{rich(theirs, { ...where, name: <bdi>{name}</bdi> })}</p>;
}

/** Whether the server said just now that MFA is off. */
function isKnownOff({ user, failure, loading }: UserReading): boolean {
  return !loading && failure === null && user?.mfa === "off";
}
