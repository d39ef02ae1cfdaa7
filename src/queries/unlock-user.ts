import { useState } from "react";
import type { Failure } from "../api/failure.ts";
import { useServices } from "./services.ts";
import { useProvedAction } from "./use-action.ts";

/** Ends the waits of a user after wrong passwords and codes. */
export function useUnlockUser(userId: string) {
  const { client } = useServices();
  const [done, setDone] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const action = useProvedAction(async () => {
    setFailure(null);
    await client.unlockUser({ userId });
    setDone(true);
  }, setFailure);
  return { ...action, done, failure };
}
