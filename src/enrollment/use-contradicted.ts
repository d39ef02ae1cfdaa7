import { useState } from "react";
import type { UserReading } from "../queries/use-user.ts";

/**
 * Whether the server took the code and then does not say that MFA is on: then nothing may claim that it is (faults.md,
 * I2). What was read before the code counts for nothing; the last reading counts until another one came through.
 */
export function useContradicted(done: boolean, reading: UserReading): boolean {
  const { user, failure, loading, readAt } = reading;
  const [before, setBefore] = useState(readAt);
  const [known, setKnown] = useState<"nothing" | "reading" | "on" | "contradicted">("nothing");
  if (!done && before !== readAt) setBefore(readAt);
  const begun = known !== "nothing" || readAt !== before;
  if (done && loading && known === "nothing") setKnown("reading");
  if (done && !loading && failure === null && begun) {
    const now = user?.mfa === "on" ? "on" : "contradicted";
    if (now !== known) setKnown(now);
  }
  return known === "contradicted";
}
