import { useState } from "react";
import { FailureError, isRefusedFor } from "../api/failure.ts";
import type { Failure } from "../api/failure.ts";
import { useServices } from "./services.ts";
import { useStepUp } from "./session.ts";
import { useAction } from "./use-action.ts";

interface UnlockUser {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** For the click: asks for the password first where that is due. */
  readonly begin: () => void;
  /** The password was right. */
  readonly proved: () => void;
}

/** Ends the waits of a user after wrong passwords and codes. @param say what is to be shown from now on */
export function useUnlockUser(userId: string, say: (now: "password" | "done") => void): UnlockUser {
  const { client } = useServices();
  const { stepUpDue } = useStepUp();
  const [failure, setFailure] = useState<Failure | null>(null);
  const { run, busy } = useAction(async () => {
    setFailure(null);
    try {
      await client.unlockUser({ userId });
      say("done");
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      if (isRefusedFor(error.failure, "step-up-required")) say("password");
      else setFailure(error.failure);
    }
  });
  return {
    busy,
    failure,
    begin: () => {
      if (stepUpDue()) say("password");
      else run();
    },
    proved: () => void run(),
  };
}
