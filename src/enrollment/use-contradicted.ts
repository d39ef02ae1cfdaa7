import { useState } from "react";
import type { UserReading } from "../queries/use-user.ts";

/**
 * Whether the server took the code and then does not say that MFA is on: then nothing may claim that it is (faults.md,
 * I2). The last reading counts until another one came through.
 */
export function useContradicted(done: boolean, { user, failure, loading }: UserReading): boolean {
  const [last, setLast] = useState(false);
  const open = loading || failure !== null;
  const now = done && (open ? last : user?.mfa !== "on");
  if (now !== last) setLast(now);
  return now;
}
