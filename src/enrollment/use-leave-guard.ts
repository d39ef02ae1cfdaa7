import { useEffect } from "react";
import { useBlocker, useLocation } from "react-router";
import { commitInFlight, holdsUnsavedCodes } from "./machine/holds-unsaved-codes.ts";
import type { Machine } from "./machine/create-machine.ts";

export type LeaveQuestion = "unsaved" | "inFlight";

export interface LeaveGuard {
  /** What to ask before leaving; null while nobody wants to leave. */
  readonly question: LeaveQuestion | null;
  readonly stay: () => void;
  readonly leave: () => void;
}

function questionOf(machine: Machine): LeaveQuestion | null {
  if (commitInFlight(machine.state())) return "inFlight";
  return holdsUnsavedCodes(machine.state()) ? "unsaved" : null;
}

/** Asks before leaving only while unsaved codes are on screen or a commit is on its way (faults.md §1.1). */
export function useLeaveGuard(machine: Machine): LeaveGuard {
  // The machine is asked at the moment of the move, not at the last rendering.
  const blocker = useBlocker(({ currentLocation, nextLocation }) =>
    currentLocation.pathname === nextLocation.pathname
      ? commitInFlight(machine.state())
      : questionOf(machine) !== null,
  );
  const question = questionOf(machine);
  const guarded = question !== null;
  const { pathname } = useLocation();
  const inside = blocker.state === "blocked" && blocker.location.pathname === pathname;

  // Follows the browser's own ways out: closing the tab, reloading, typing an address.
  useEffect(() => {
    if (!guarded) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [guarded]);

  // Follows the router: Back between steps has to wait for the answer, without a question; and when
  // the answer comes while the question stands, there is something to see first.
  const nothingToAsk = blocker.state === "blocked" && (inside || !guarded);
  useEffect(() => {
    if (nothingToAsk) blocker.reset?.();
  }, [nothingToAsk, blocker]);

  return {
    question: blocker.state === "blocked" && !nothingToAsk ? question : null,
    stay: () => blocker.reset?.(),
    leave: () => blocker.proceed?.(),
  };
}
