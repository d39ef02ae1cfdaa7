import { paths } from "../../paths.ts";
import { useRef, useState } from "react";
import type { Machine } from "../machine/use-enrollment-machine.ts";
import { commitInFlight, holdsUnsavedCodes } from "../machine/enrollment-state.ts";
import { useLeaveGuard } from "../leave-dialog.tsx";

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
