import { useState } from "react";
import type { Case } from "../../api/contract/guard-case.ts";
import { FailureError, isRefusedFor, type Failure } from "../../api/failure.ts";
import { useDecideCase, type Decision } from "../../queries/approvals.ts";
import { useStepUp } from "../../queries/session.ts";
import { useAction } from "../../queries/use-action.ts";

/** One decision at a time; the password comes first where the sign-in is old. */
export function useDecisions(onDecided: (decided: Case, decision: Decision) => void) {
  const decideCase = useDecideCase();
  const { stepUpDue } = useStepUp();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [asked, setAsked] = useState<readonly [Case, Decision] | null>(null);

  const { run, busy } = useAction(async (waiting: Case, decision: Decision) => {
    setFailure(null);
    try {
      await decideCase(waiting.id ?? "", decision);
      onDecided(waiting, decision);
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      setFailure(error.failure);
      if (isRefusedFor(error.failure, "step-up-required")) setAsked([waiting, decision]);
    }
  });
  return {
    busy,
    failure,
    decide: (waiting: Case, decision: Decision) => {
      if (stepUpDue()) setAsked([waiting, decision]);
      else run(waiting, decision);
    },
    stepUp: {
      open: asked !== null,
      onDone: () => {
        setAsked(null);
        if (asked !== null) run(...asked);
      },
      onCancel: () => setAsked(null),
    },
  };
}
