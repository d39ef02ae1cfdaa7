import { FailureError, failureIn, isRefusedFor, sessionEnded } from "../failure.ts";
import type { IdleTimer } from "./idle-timer.ts";
import type { SessionStore } from "./session-store.ts";
import type { TokenRefresh } from "./token-refresh.ts";
import type { Tokens } from "./tokens.ts";

/**
 * What follows a 401: "repeat" once after a refresh, or "report" that the code was not taken, because the vendor's
 * document has 401 for a wrong code and a code is never sent twice. "ignore": of a call that this appliance may not have, a
 * 401 says nothing about the session.
 */
export type After401 = "repeat" | "report" | "ignore";

/** Runs a call with an access token. Rejects with `FailureError` `session-ended` when there is no way to a good one. */
export type Authorised = <T>(after401: After401, run: (accessToken: string) => Promise<T>) => Promise<T>;

interface AuthorisedParts {
  readonly store: SessionStore;
  readonly tokenRefresh: TokenRefresh;
  readonly idleTimer: IdleTimer;
  readonly now: () => number;
}

/** An expired access token is refreshed before the first call; a refused one once, however many calls were refused. */
export function createAuthorised({ store, tokenRefresh, idleTimer, now }: AuthorisedParts): Authorised {
  const goodTokens = async (): Promise<Tokens> => {
    idleTimer.check();
    const refreshing = tokenRefresh.underWay();
    // A wait for nothing would let React render the next page before what it asks for is sent (docs/performance.md).
    if (refreshing !== undefined) await refreshing;
    const tokens = store.tokens();
    if (tokens === null) throw sessionEnded();
    return now() < tokens.accessDeadline ? tokens : tokenRefresh.after(tokens);
  };
  return async (after401, run) => {
    const held = await goodTokens();
    try {
      return await run(held.access);
    } catch (error) {
      if (after401 === "ignore" || !isSessionEnded(error)) throw error;
      const fresh = await tokenRefresh.after(held).catch((ended: unknown) => {
        throw after401 === "report" ? codeNotTaken(error) : ended;
      });
      if (after401 === "report") throw codeNotTaken(error);
      return await run(fresh.access).catch((second: unknown) => {
        if (isSessionEnded(second) && store.tokens() === fresh) store.expire("ended");
        throw second;
      });
    }
  };
}

function isSessionEnded(error: unknown): boolean {
  return isRefusedFor(failureIn(error), "session-ended");
}

function codeNotTaken(error: unknown): FailureError {
  const failure = failureIn(error);
  return failure?.kind === "refused"
    ? new FailureError({ ...failure, reason: "code-not-taken" })
    : sessionEnded();
}
