import type { UserReading } from "../../queries/users.ts";
import type { At } from "../machine/enrollment-state.ts";

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
