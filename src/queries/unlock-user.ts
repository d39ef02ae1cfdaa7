import { useState } from "react";
import { useServices } from "./services.ts";
import { useProvedAction } from "./use-proved-action.ts";

/** Ends the waits of a user after wrong passwords and codes. */
export function useUnlockUser(userId: string) {
  const { client } = useServices();
  const [done, setDone] = useState(false);
  const action = useProvedAction(async () => {
    await client.unlockUser({ userId });
    setDone(true);
  });
  return { ...action, done };
}
