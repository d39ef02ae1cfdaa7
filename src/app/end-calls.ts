import type { createBrowserRouter } from "react-router";
import { routePatterns } from "../paths.ts";
import type { Services } from "../queries/services.ts";

type Router = ReturnType<typeof createBrowserRouter>;

/** The pages of a telephone call: the script, the hand-over that shares its key, and the consent on the way. */
const callPatterns: readonly string[] = [routePatterns.walkthrough, routePatterns.enroll];

/**
 * A call ends with its pages, by whatever way they are left. What was checked and agreed to in it goes with it, so that
 * nobody who calls later is taken for the person who was checked.
 */
export function endCalls(router: Router, { identityChecks, consents }: Services): void {
  router.subscribe((state) => {
    const current = callerOf(state);
    for (const userId of identityChecks.userIds()) {
      if (userId === current) continue;
      identityChecks.forget(userId);
      consents.withdraw(userId, "recreate");
    }
  });
}

/** The user whose call may be under way on the page that is shown; null on all other pages. */
function callerOf({ matches, location }: Router["state"]): string | null {
  const match = matches.at(-1);
  const path = match?.route.path ?? "";
  const consent =
    path === routePatterns.recreate && new URLSearchParams(location.search).get("then") === "walkthrough";
  return consent || callPatterns.includes(path) ? (match?.params["userId"] ?? null) : null;
}
