import { sameUser } from "./same-user.ts";
import type { SessionState } from "./session-state.ts";
import type { Tokens } from "./tokens.ts";

/** State and tokens, changed together: whoever reads one never sees the other half done. */
export interface SessionStore {
  state: () => SessionState;
  tokens: () => Tokens | null;
  subscribe: (listener: () => void) => () => void;
  /** Signed in; another user than before starts a new generation. */
  admit: (person: { userName: string; roleName: string | null }, tokens: Tokens) => void;
  /** A renewed pair for the same person. */
  renew: (tokens: Tokens) => void;
  /** Tokens go, pages stay. */
  expire: (why: "idle" | "ended") => void;
  /** Tokens go, and with the new generation everything that pages hold. */
  wipe: (why: "by-choice" | "elsewhere") => void;
}

/** Nobody is signed in at first. */
export function createSessionStore(): SessionStore {
  let state: SessionState = { kind: "signed-out", why: "start", generation: 0 };
  let tokens: Tokens | null = null;
  const listeners = new Set<() => void>();
  const change = (nextState: SessionState, nextTokens: Tokens | null) => {
    state = nextState;
    tokens = nextTokens;
    for (const listener of listeners) listener();
  };
  return {
    state: () => state,
    tokens: () => tokens,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    admit: (person, admitted) => {
      const other = state.kind !== "signed-out" && !sameUser(state.userName, person.userName);
      change({ kind: "signed-in", ...person, generation: state.generation + (other ? 1 : 0) }, admitted);
    },
    renew: (renewed) => {
      tokens = renewed;
    },
    expire: (why) => {
      if (state.kind === "signed-in") change({ ...state, kind: "expired", why }, null);
    },
    wipe: (why) => change({ kind: "signed-out", why, generation: state.generation + 1 }, null),
  };
}
