import { FailureError } from "../failure.ts";
import { isSessionEnded, sessionEnded } from "./session-ended.ts";
import type { Renewal } from "./renewal.ts";
import type { SessionStore } from "./session-store.ts";
import type { Tokens } from "./tokens.ts";
import type { Watchdog } from "./watchdog.ts";

/**
 * What follows a 401: "repeat" once after a renewal, or "report" that the code was not taken, because an appliance may
 * answer a wrong code with 401 and a code is never sent twice (faults.md §1.1). "ignore": of a call that this appliance
 * may not have, a 401 says nothing about the session.
 */
export type After401 = "repeat" | "report" | "ignore";

/** Runs a call with an access token. Rejects with `FailureError` `session-ended` when there is no way to a good one. */
export type Authorised = <T>(after401: After401, run: (accessToken: string) => Promise<T>) => Promise<T>;

interface AuthorisedParts {
  readonly store: SessionStore;
  readonly renewal: Renewal;
  readonly watchdog: Watchdog;
  readonly now: () => number;
}

/** An expired access token is renewed before the first call; a refused one once, whoever else was refused meanwhile. */
export function createAuthorised({ store, renewal, watchdog, now }: AuthorisedParts): Authorised {
  const goodTokens = async (): Promise<Tokens> => {
    watchdog.check();
    await renewal.settled();
    const tokens = store.tokens();
    if (tokens === null) throw sessionEnded();
    return now() < tokens.accessDeadline ? tokens : renewal.after(tokens);
  };
  return async (after401, run) => {
    const held = await goodTokens();
    try {
      return await run(held.access);
    } catch (error) {
      if (after401 === "ignore" || !isSessionEnded(error)) throw error;
      const renewed = await renewal.after(held);
      if (after401 === "report") throw codeNotTaken(error);
      return await run(renewed.access).catch((second: unknown) => {
        if (isSessionEnded(second) && store.tokens() === renewed) store.expire("ended");
        throw second;
      });
    }
  };
}

function codeNotTaken({ failure }: FailureError): FailureError {
  return failure.kind === "refused"
    ? new FailureError({ ...failure, reason: "code-not-taken" })
    : sessionEnded();
}
