import { FailureError, sessionEnded } from "../failure.ts";
import type { SessionStore } from "./session-store.ts";
import { tokensFrom, type TokenCalls, type Tokens } from "./tokens.ts";

export type TokenRefresh = ReturnType<typeof createTokenRefresh>;

/**
 * Refreshes the pair of tokens, one request at a time however many ask.
 * @param now the session's clock in milliseconds
 */
export function createTokenRefresh(store: SessionStore, calls: TokenCalls, now: () => number) {
  let running: { readonly held: Tokens; readonly done: Promise<void> } | null = null;
  const refresh = async (held: Tokens): Promise<void> => {
    if (held.refresh === null) return store.expire("ended");
    const sentAt = now();
    try {
      const answer = await calls.refresh(held.refresh);
      const fresh = answer.kind === "tokens" ? tokensFrom(answer, sentAt) : null;
      // Signed out, or signed in again, while the answer was on its way.
      if (store.tokens() !== held) return void calls.revoke(fresh);
      if (fresh === null) store.expire("ended");
      else store.replaceTokens(fresh);
    } catch (error) {
      if (!isFinalRefusal(error)) throw error;
      if (store.tokens() === held) store.expire("ended");
    }
  };
  const start = (held: Tokens): Promise<void> => {
    const done = refresh(held).finally(() => {
      if (running?.held === held) running = null;
    });
    running = { held, done };
    return done;
  };
  return {
    /** Resolves when the refresh that is on its way is over: a call sent meanwhile could be refused for its old token. */
    underWay: (): Promise<void> | undefined => running?.done.catch(() => {}),
    /**
     * Makes sure that another pair than `held` is there.
     * @throws FailureError `session-ended` when the server refuses (the session is expired then), or the network's own
     *   failure (the old pair stays)
     */
    after: async (held: Tokens): Promise<Tokens> => {
      if (store.tokens() === held) await (running?.held === held ? running.done : start(held));
      const tokens = store.tokens();
      if (tokens === null || tokens === held) throw sessionEnded();
      return tokens;
    },
  };
}

/**
 * A final no; a busy server or a limiter is none, and the session goes on with what it has. A token that may be spent isn't sent
 * again: as a stolen one it would end every session that came of it.
 */
function isFinalRefusal(error: unknown): boolean {
  if (!(error instanceof FailureError) || error.failure.kind !== "refused") return false;
  const { status, reason } = error.failure;
  return reason === "outcome-unknown" || (status < 500 && status !== 429 && status !== 408);
}
