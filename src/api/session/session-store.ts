import { sameUser } from "../../lib/user-name.ts";
import { createStore } from "../../lib/store.ts";
import type { Tokens } from "./tokens.ts";

/**
 * Who is signed in, as React sees it: no tokens.
 *
 * `generation` grows with every wipe (sign-out, another user, restored page): key the page tree
 * with it and everything that a page held is gone.
 */
export type SessionState =
  | {
      readonly kind: "signed-out";
      readonly why: "start" | "by-choice" | "elsewhere";
      readonly generation: number;
    }
  | (Person & { readonly kind: "signed-in"; readonly generation: number })
  /** Tokens are gone, pages stay: the sign-in dialog stands over them, for the same user. */
  | (Person & { readonly kind: "expired"; readonly why: "idle" | "ended"; readonly generation: number });

interface Person {
  readonly userName: string;
  /** From the token answer; null when the appliance does not tell: show everything, let the server decide. */
  readonly roleName: string | null;
  /** Signed in with a scratch code, and how many are left (null: not told); null for every other sign-in. */
  readonly scratchCode: { readonly left: number | null } | null;
}

export type SessionStore = ReturnType<typeof createSessionStore>;

/** State and tokens, changed together: no reader of one ever sees the other half done. Nobody is signed in at first. */
export function createSessionStore() {
  const {
    get: state,
    set,
    subscribe,
  } = createStore<SessionState>({
    kind: "signed-out",
    why: "start",
    generation: 0,
  });
  let tokens: Tokens | null = null;
  const change = (nextState: SessionState, nextTokens: Tokens | null) => {
    tokens = nextTokens;
    set(nextState);
  };
  return {
    state,
    subscribe,
    tokens: () => tokens,
    /** Signed in; another user than before starts a new generation. */
    admit: (person: Person, admitted: Tokens) => {
      const before = state();
      const other = before.kind !== "signed-out" && !sameUser(before.userName, person.userName);
      // Confirming the password later does not bring the scratch code back.
      const known = before.kind === "signed-out" || other ? null : before.scratchCode;
      const scratchCode = person.scratchCode ?? known;
      change(
        { kind: "signed-in", ...person, scratchCode, generation: before.generation + (other ? 1 : 0) },
        admitted,
      );
    },
    /** New codes were made: the one of the sign-in, and how many were left, is of no use to anybody. */
    forgetScratchCode: () => {
      const before = state();
      if (before.kind !== "signed-out") set({ ...before, scratchCode: null });
    },
    /** A fresh pair for the same person; nobody who follows the state is told. */
    replaceTokens: (fresh: Tokens) => {
      tokens = fresh;
    },
    /** Tokens go, pages stay. */
    expire: (why: "idle" | "ended") => {
      const before = state();
      if (before.kind === "signed-in") change({ ...before, kind: "expired", why }, null);
    },
    /** Tokens go, and with the new generation everything that pages hold. */
    wipe: (why: "by-choice" | "elsewhere") =>
      change({ kind: "signed-out", why, generation: state().generation + 1 }, null),
  };
}
