import "./later-texts.ts";
import { useTexts } from "../i18n/use-texts.ts";
import type { UserReading } from "../queries/use-user.ts";
import { EntryOfInterrupted, isKnownOff } from "./entry-of-interrupted.tsx";
import type { EntryName } from "./machine/enrollment-state.ts";
import type { ShownStop } from "./stop-texts.ts";

interface EntryToDeleteProps {
  readonly reason: ShownStop;
  /** Null where nothing was shown to be scanned. */
  readonly entry: EntryName | null;
  readonly reading: UserReading;
  /** Whose app it is; null for one's own. */
  readonly name: string | null;
}

/** Which entry of the authenticator app is dead, and that the codes saved on the way are. */
export function EntryToDelete({ reason, entry, reading, name }: EntryToDeleteProps) {
  const { t, rich } = useTexts();
  // Nothing was scanned yet; or it is open whether this very entry counts, which the reason itself says.
  if (entry === null || reason === "finished") return null;
  // The server does not know this set-up any more: it may have been finished by a code whose answer was lost.
  if (reason === "gone" && !isKnownOff(reading))
    return <EntryOfInterrupted appliance={entry.issuer} reading={reading} name={name} />;
  if (reason === "conflict") return <p>{t("enroll.stopped.codes-unsure")}</p>;
  const names = { issuer: <bdi>{entry.issuer}</bdi>, account: <bdi>{entry.account}</bdi> };
  if (name !== null) {
    const who = { name: <bdi>{name}</bdi> };
    return (
      <ul>
        <li>{rich("enroll.stopped.delete-entry.other", { ...names, ...who })}</li>
        <li>{rich("enroll.stopped.codes-dead.other", who)}</li>
      </ul>
    );
  }
  return (
    <ul>
      <li>{rich("enroll.stopped.delete-entry", names)}</li>
      <li>{t("enroll.stopped.codes-dead")}</li>
    </ul>
  );
}
