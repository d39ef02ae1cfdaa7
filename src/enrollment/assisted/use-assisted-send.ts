import { useState } from "react";
import type { Failure } from "../../api/failure.ts";
import type { Verdict } from "../../lib/diagnose-refused-code.ts";
import { useRefuseCase } from "../../queries/change-case.ts";
import type { EnrollmentEvent } from "../machine/enrollment-event.ts";
import type { Machine, Send } from "../machine/use-enrollment-machine.ts";

interface AssistedSend {
  readonly send: Send;
  /** When the key was made, epoch milliseconds; null before. */
  readonly madeAt: number | null;
  /** When the code was confirmed, epoch milliseconds; null before. */
  readonly doneAt: number | null;
  /** Why codes of this key were refused, in their order. */
  readonly refusals: readonly Verdict["kind"][];
}

/** The identity check comes again, and says why: nothing is said at the button that found out. */
const checkAgain: EnrollmentEvent = {
  type: "enableFailed",
  outcome: { kind: "retry", note: { kind: "none" } },
};

/** The machine's own `send`, and what its news mean for the case. */
export function useAssistedSend(userId: string, machine: Machine): AssistedSend {
  const refuseCase = useRefuseCase(userId);
  const [madeAt, setMadeAt] = useState<number | null>(null);
  const [doneAt, setDoneAt] = useState<number | null>(null);
  const [refusals, setRefusals] = useState<AssistedSend["refusals"]>([]);
  return {
    refusals,
    madeAt,
    doneAt,
    send: (event) => {
      const failure = startFailure(event);
      const refused = failure !== null && refuseCase(failure);
      const taken = machine.send(refused ? checkAgain : event);
      if (taken && event.type === "enabled") {
        setMadeAt(Date.now());
        setRefusals([]);
      }
      const refusal = codeRefusal(event);
      if (taken && refusal !== null) setRefusals((before) => [...before, refusal]);
      // However it was seen: by an answer, or read back after none.
      if (taken && machine.state().step === "done") setDoneAt(Date.now());
      return taken;
    },
  };
}

function codeRefusal(event: EnrollmentEvent): Verdict["kind"] | null {
  if (event.type !== "acceptFailed" || event.outcome.kind === "notSent") return null;
  const { says } = event.outcome;
  return says.kind === "note" && says.note.kind === "refused" ? says.note.diagnosis.verdict.kind : null;
}

/** Why `Start` was refused, where it may be tried again. */
function startFailure(event: EnrollmentEvent): Failure | null {
  if (event.type !== "enableFailed" || event.outcome.kind !== "retry") return null;
  const { note } = event.outcome;
  return note.kind === "failed" ? note.failure : null;
}
