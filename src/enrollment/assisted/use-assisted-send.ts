import { useState } from "react";
import type { Failure } from "../../api/failure.ts";
import { useRefuseCase } from "../../queries/cases.ts";
import { useWorkQueue } from "../../queries/work-queue.ts";
import type { EnrollmentEvent } from "../machine/enrollment-event.ts";
import type { Machine, Send } from "../machine/use-enrollment-machine.ts";

interface AssistedSend {
  readonly send: Send;
  /** When the key was made, epoch milliseconds; null before. */
  readonly madeAt: number | null;
  /** When the code was confirmed, epoch milliseconds; null before. */
  readonly doneAt: number | null;
}

/** The identity check comes again, and says why: nothing is said at the button that found out. */
const checkAgain: EnrollmentEvent = {
  type: "enableFailed",
  outcome: { kind: "retry", note: { kind: "none" } },
};

/** The machine's own `send`, and what its news mean for the case and the queue. */
export function useAssistedSend(userId: string, machine: Machine): AssistedSend {
  const refuseCase = useRefuseCase(userId);
  const queue = useWorkQueue();
  const [madeAt, setMadeAt] = useState<number | null>(null);
  const [doneAt, setDoneAt] = useState<number | null>(null);
  return {
    madeAt,
    doneAt,
    send: (event) => {
      const failure = startFailure(event);
      const refused = failure !== null && refuseCase(failure);
      const taken = machine.send(refused ? checkAgain : event);
      if (taken && event.type === "enabled") setMadeAt(Date.now());
      if (taken && machine.state().step === "done") {
        setDoneAt(Date.now());
        // However it was seen: by an answer, or read back after none.
        queue.mark(userId, "done");
      }
      return taken;
    },
  };
}

/** Why `Start` was refused, where it may be tried again. */
function startFailure(event: EnrollmentEvent): Failure | null {
  if (event.type !== "enableFailed" || event.outcome.kind !== "retry") return null;
  const { note } = event.outcome;
  return note.kind === "failed" ? note.failure : null;
}
