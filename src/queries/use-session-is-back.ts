import { useState } from "react";
import type { Failure } from "../api/failure.ts";
import { useSession } from "./session.ts";

/**
 * Whether the session that had ended when a call failed is there again: then "sign in again" is done, and no longer said.
 * False for every other failure, and for one that was told while the session went on.
 */
export function useSessionIsBack(failure: Failure | null): boolean {
  const session = useSession();
  const [ended, setEnded] = useState<Failure | null>(null);
  const because = failure?.kind === "refused" && failure.reason === "session-ended";

  if (because && session.kind === "expired" && ended !== failure) setEnded(failure);
  return because && session.kind === "signed-in" && ended === failure;
}
