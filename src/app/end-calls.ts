import type { createBrowserRouter } from "react-router";
import { routePatterns } from "../paths.ts";
import type { Services } from "../queries/services.ts";

type Router = ReturnType<typeof createBrowserRouter>;

/** The pages of a change for somebody else: the script, the hand-over that shares its key, and turning off. */
const casePatterns: readonly string[] = [
  routePatterns.walkthrough,
  routePatterns.enroll,
  routePatterns.turnOff,
];

/**
 * A case ends with its pages, by whatever way they are left. What was checked and agreed to in it goes with it, so that
 * nobody who calls later is taken for the person who was checked.
 */
export function endCalls(router: Router, { caseFile }: Services): void {
  let path = "";
  router.subscribe((state) => {
    const stays = state.location.pathname === path;
    path = state.location.pathname;
    // The address of a request names no person: its page keeps the case that was opened on it.
    if (stays && state.matches.at(-1)?.route.path === routePatterns.request) return;
    const current = personOf(state);
    for (const userId of caseFile.userIds()) {
      if (userId !== current) caseFile.forget(userId);
    }
  });
}

/** The user that the page on screen changes something for; null on all other pages. */
function personOf({ matches }: Router["state"]): string | null {
  const match = matches.at(-1);
  return casePatterns.includes(match?.route.path ?? "") ? (match?.params["userId"] ?? null) : null;
}
