import "./later-texts.ts";
import { useTexts } from "../i18n/use-texts.ts";
import type { UserReading } from "../queries/use-user.ts";

interface EntryOfInterruptedProps {
  /** As the entry names it. */
  readonly appliance: string;
  readonly reading: UserReading;
  /** Whose app it is; null for one's own. */
  readonly name: string | null;
}

/**
 * What to do with the entry of a set-up that got lost. It is dead for certain only while MFA is off: else the last code
 * may have been taken, and the entry may be the one that counts.
 */
export function EntryOfInterrupted({ appliance, reading, name }: EntryOfInterruptedProps) {
  const { rich } = useTexts();
  if (reading.loading) return null;
  const off = isKnownOff(reading);
  const where = { appliance: <bdi>{appliance}</bdi> };
  if (name === null)
    return <p>{rich(off ? "enroll.stopped.delete-newest" : "enroll.stopped.keep-entries", where)}</p>;
  const theirs = off ? "enroll.stopped.delete-newest.other" : "enroll.stopped.keep-entries.other";
  return <p>{rich(theirs, { ...where, name: <bdi>{name}</bdi> })}</p>;
}

/** Whether the server said just now that MFA is off. */
export function isKnownOff({ user, failure, loading }: UserReading): boolean {
  return !loading && failure === null && user?.mfa === "off";
}
