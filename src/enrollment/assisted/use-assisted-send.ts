import { useState, useRef } from "react";
import type { Failure } from "../../api/failure.ts";
import type { Verdict } from "../../lib/diagnose-refused-code.ts";
import { useRefuseCase } from "../../queries/change-case.ts";
import type { EnrollmentEvent } from "../machine/enrollment-event.ts";
import type { Machine, Send } from "../machine/use-enrollment-machine.ts";
import { paths } from "../../paths.ts";
import { commitInFlight, holdsUnsavedCodes } from "../machine/enrollment-state.ts";
import { useLeaveGuard } from "../leave-dialog.tsx";

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

type AssistedQuestion = "locked" | "inFlight" | "mayCount" | "unconfirmed";

/**
 * The one guard of an assisted enrollment (the router knows one at a time). It asks while a commit is on its way, and
 * before key or codes that somebody has already got become worthless. A locked screen is not left at all.
 */
export function useAssistedLeave(userId: string, machine: Machine) {
  const [given, setGiven] = useState(false);
  // Asked at the moment of the move, which comes before the next rendering.
  const ended = useRef(false);
  const [locked, setLocked] = useState(false);
  const [asked, setAsked] = useState(false);
  const homes = [
    paths.enroll({ kind: "user", userId }),
    `${paths.walkthroughs()}/${encodeURIComponent(userId)}/`,
  ];
  const isHere = (path: string) => homes.some((home) => path.startsWith(home));

  const guard = useLeaveGuard<AssistedQuestion>({
    ask: () => {
      if (locked) return "locked";
      const state = machine.state();
      if (ended.current) return null;
      if (commitInFlight(state)) return "inFlight";
      if ("held" in state && state.held.outcomeUnknown) return "mayCount";
      const lost = holdsUnsavedCodes(state) || (given && "held" in state);
      return lost ? "unconfirmed" : null;
    },
    isInside: (from, to) => isHere(from) && isHere(to),
    holdsInside: () => locked || commitInFlight(machine.state()),
  });
  return {
    guard,
    markGiven: () => setGiven(true),
    markEnded: () => {
      ended.current = true;
    },
    lock: {
      locked,
      asked: asked || guard.question === "locked",
      setLocked: (next: boolean) => {
        setLocked(next);
        setAsked(false);
        if (!next && guard.question === "locked") guard.stay();
      },
      ask: () => setAsked(true),
      stay: () => {
        setAsked(false);
        if (guard.question === "locked") guard.stay();
      },
    },
  };
}
