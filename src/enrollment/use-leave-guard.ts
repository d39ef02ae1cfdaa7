import { useEffect } from "react";
import { useBlocker, useLocation } from "react-router";

export interface LeaveRules<Question> {
  /** What to ask before leaving, at this moment; null when nothing is lost. */
  readonly ask: () => Question | null;
  /** Whether a move from one path to another stays with the enrollment. */
  readonly isInside: (from: string, to: string) => boolean;
  /** Whether moves inside have to wait too. */
  readonly holdsInside: () => boolean;
}

export interface LeaveGuard<Question> {
  /** What to ask before leaving; null while nobody wants to leave. */
  readonly question: Question | null;
  readonly stay: () => void;
  readonly leave: () => void;
}

/** Asks before leaving only while something would be lost. */
export function useLeaveGuard<Question>(rules: LeaveRules<Question>): LeaveGuard<Question> {
  const { ask, isInside, holdsInside } = rules;
  // Asked at the moment of the move, not at the last rendering.
  const blocker = useBlocker(({ currentLocation, nextLocation }) =>
    isInside(currentLocation.pathname, nextLocation.pathname) ? holdsInside() : ask() !== null,
  );
  const question = ask();
  const guarded = question !== null;
  const { pathname } = useLocation();
  const inside = blocker.state === "blocked" && isInside(pathname, blocker.location.pathname);

  // Follows the browser's own ways out: closing the tab, reloading, typing an address.
  useEffect(() => {
    if (!guarded) return undefined;
    const prevent = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", prevent);
    return () => window.removeEventListener("beforeunload", prevent);
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
