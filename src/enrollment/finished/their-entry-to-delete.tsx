import { useTexts } from "../../i18n/use-texts.ts";
import { useCapabilities } from "../../queries/services.ts";
import type { UserReading } from "../../queries/users.ts";
import { nameOfEntry, type EntryName } from "../machine/enrollment-state.ts";
import type { ShownStop, StopReason } from "../machine/notes.ts";
import { fateOfEntry, isKnownOff } from "./fate-of-entry.ts";
import { AccountName } from "../../ui/long-name.tsx";
import type { ReactNode } from "react";
import { StateNow } from "./state-now.tsx";

interface TheirEntryToDeleteProps {
  readonly reason: ShownStop;
  /** Null where nothing was shown to be scanned. */
  readonly entry: EntryName | null;
  /** An acceptMfa before the end may have counted. */
  readonly outcomeUnknown: boolean;
  /** Whose app it is. */
  readonly name: string;
  readonly reading: UserReading;
}

/** As `EntryToDelete`, to the person who helps. */
export function TheirEntryToDelete({
  reason,
  entry,
  outcomeUnknown,
  name,
  reading,
}: TheirEntryToDeleteProps) {
  const { rich } = useTexts();
  const { scratchCodes } = useCapabilities();
  if (entry === null) return null;
  const who = { name: <bdi>{name}</bdi> };
  const fate = fateOfEntry({ reason, outcomeUnknown }, reading);
  if (fate === "reading") return null;
  if (fate === "mayCount")
    return <TheirInterruptedEntry appliance={entry.issuer} name={name} reading={reading} />;
  const account = <AccountName name={nameOfEntry(entry)} />;
  return (
    <ul>
      <li>{rich("enroll.stopped.delete-entry.other", { account, ...who })}</li>
      {scratchCodes && <li>{rich("enroll.stopped.codes-dead.other", who)}</li>}
    </ul>
  );
}

/** MFA is on, and whether the scratch codes of an interrupted set-up were kept is unknown. */
export function CodesUnsure({ name }: { readonly name: string }) {
  const { rich } = useTexts();
  return rich("enroll.stopped.state.on-unsure.other", { name: <bdi>{name}</bdi> });
}

interface TheirInterruptedEntryProps {
  /** As the entry names it. */
  readonly appliance: string;
  readonly name: string;
  readonly reading: UserReading;
}

/**
 * What to do with the entry of a set-up that got lost. It is dead for certain only while MFA is off: else the last code
 * may have been taken, and the entry may be the one that counts.
 */
export function TheirInterruptedEntry({ appliance, name, reading }: TheirInterruptedEntryProps) {
  const { rich } = useTexts();
  const { scratchCodes } = useCapabilities();
  if (reading.loading) return null;
  const keep = scratchCodes
    ? "enroll.stopped.keep-entries.other"
    : "enroll.stopped.keep-entries.other.codeless";
  const key = isKnownOff(reading) ? "enroll.stopped.delete-newest.other" : keep;
  return <p>{rich(key, { appliance: <bdi>{appliance}</bdi>, name: <bdi>{name}</bdi> })}</p>;
}

interface TheirStateNowProps {
  readonly reason: StopReason;
  readonly recreate: boolean;
  readonly reading: UserReading;
  /** Said of MFA that is on after an interrupted first set-up. */
  readonly unsure?: ReactNode;
}

/** As `StateNow`, to the person who helps: the old phone is not theirs. */
export function TheirStateNow({ reason, recreate, reading, unsure }: TheirStateNowProps) {
  return (
    <StateNow
      reason={reason}
      recreate={false}
      reading={reading}
      unsure={recreate ? <TheirOldPhone /> : unsure}
    />
  );
}

/** MFA is on after a setup for a new phone, which may not have finished. */
export function TheirOldPhone() {
  const { t } = useTexts();
  const { scratchCodes } = useCapabilities();
  return t(
    scratchCodes ? "enroll.stopped.state.old-phone.other" : "enroll.stopped.state.old-phone.other.codeless",
  );
}
