import { FailureError } from "../failure.ts";
import { sessionEnded } from "./session-ended.ts";
import type { SessionStore } from "./session-store.ts";
import type { TokenCalls } from "./token-calls.ts";
import { tokensFrom } from "./tokens.ts";
import type { Tokens } from "./tokens.ts";

/** Renews the pair, one request at a time whoever asks (security rule 23). */
export interface Renewal {
  /**
   * Makes sure that another pair than `held` is there.
   * @throws FailureError `session-ended` when the server refuses (the session is expired then), or the network's own
   *   failure (the old pair stays)
   */
  after: (held: Tokens) => Promise<Tokens>;
  /** Resolves when no renewal is on its way: a call sent meanwhile could be refused for its old token. */
  settled: () => Promise<void>;
}

/** @param now the session's clock in milliseconds */
export function createRenewal(store: SessionStore, calls: TokenCalls, now: () => number): Renewal {
  let running: { readonly held: Tokens; readonly done: Promise<void> } | null = null;
  const renew = async (held: Tokens): Promise<void> => {
    if (held.refresh === null) return store.expire("ended");
    const sentAt = now();
    try {
      const answer = await calls.refresh(held.refresh);
      const renewed = answer.kind === "tokens" ? tokensFrom(answer, sentAt) : null;
      if (store.tokens() !== held) return discard(renewed);
      if (renewed === null) store.expire("ended");
      else store.renew(renewed);
    } catch (error) {
      if (!isRefused(error)) throw error;
      if (store.tokens() === held) store.expire("ended");
    }
  };
  /** Signed out, or signed in again, while the answer was on its way. */
  const discard = (unwanted: Tokens | null) => {
    if (unwanted !== null) calls.revoke(unwanted.access).catch(() => {});
  };
  const start = (held: Tokens): Promise<void> => {
    const done = renew(held).finally(() => {
      if (running?.held === held) running = null;
    });
    running = { held, done };
    return done;
  };
  return {
    settled: () => running?.done.catch(() => {}) ?? Promise.resolve(),
    after: async (held) => {
      if (store.tokens() === held) await (running?.held === held ? running.done : start(held));
      const tokens = store.tokens();
      if (tokens === null || tokens === held) throw sessionEnded();
      return tokens;
    },
  };
}

/** A final no; a busy server or a limiter is none (faults.md §1.4, Refresh fails). */
function isRefused(error: unknown): boolean {
  if (!(error instanceof FailureError) || error.failure.kind !== "refused") return false;
  const { status } = error.failure;
  return status < 500 && status !== 429 && status !== 408;
}
