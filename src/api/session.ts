import { createMonotonicClock } from "../lib/monotonic-clock.ts";
import type { SignInOutcome } from "./client.ts";
import type { Clock } from "./clock.ts";
import { createAuthorised } from "./session/authorised.ts";
import type { Authorised } from "./session/authorised.ts";
import { createRenewal } from "./session/renewal.ts";
import { sessionEnded } from "./session/session-ended.ts";
import type { SessionState } from "./session/session-state.ts";
import { createSessionStore } from "./session/session-store.ts";
import { createSignIn } from "./session/sign-in.ts";
import type { TabChannel } from "./session/tab-channel.ts";
import type { TokenCalls } from "./session/token-calls.ts";
import { createWatchdog } from "./session/watchdog.ts";

/** The session as the rest of the app sees it; tokens stay in the closure of `createSession`. */
export interface Session {
  state: () => SessionState;
  /** Called after each change of state; the answer ends the subscription. */
  subscribe: (listener: () => void) => () => void;
  /** True when the last password of the acting person is older than 300 s (security rule 8). */
  stepUpDue: () => boolean;
  /** Milliseconds until the session ends by itself (idle time or tokens); null when nobody is signed in. */
  timeLeftMs: () => number | null;
  /** The person did something: the idle time starts again. */
  touch: () => void;
  /** Renews in place (`Stay signed in`); does not fail: a session that could not be renewed shows its time left. */
  stay: () => Promise<void>;
  /** Recomputes all deadlines after sleep, a throttled tab or a restored page. */
  wake: () => void;
  /** Forgets everything at once, as sign-out does, without telling other tabs: for a restored page. */
  wipe: () => void;
}

/** What the client needs of the session and nobody else may have. */
export interface SessionCore {
  readonly session: Session;
  readonly authorised: Authorised;
  signIn: (userName: string, password: string) => Promise<SignInOutcome>;
  answerChallenge: (code: string) => Promise<void>;
  stepUp: (password: string) => Promise<SignInOutcome>;
  signOut: () => Promise<void>;
  stop: () => void;
}

export interface SessionParts {
  readonly calls: TokenCalls;
  readonly clock: Clock;
  readonly tabs: TabChannel;
  readonly idleMinutes: number;
}

const STEP_UP_MS = 300_000;

/** A session for one page. Nothing of it is stored: a reload signs out (ADR). */
export function createSession({ calls, clock, tabs, idleMinutes }: SessionParts): SessionCore {
  const { now } = createMonotonicClock(clock);
  const store = createSessionStore();
  const renewal = createRenewal(store, calls, now);
  let provedAt = -Infinity;
  const revoke = async () => {
    const access = store.tokens()?.access;
    // Best effort: without an answer the tokens die by themselves in minutes.
    if (access !== undefined) await calls.revoke(access).catch(() => {});
  };
  const onIdle = () => {
    void revoke();
    store.expire("idle");
  };
  const watchdog = createWatchdog({ store, renewal, clock, now, idleMs: idleMinutes * 60_000, onIdle });
  const onAdmitted = (at: number) => {
    provedAt = at;
    watchdog.start();
  };
  const signIn = createSignIn({ store, calls, now, onAdmitted });
  const leave = (why: "by-choice" | "elsewhere"): Promise<void> => {
    signIn.cancel();
    watchdog.stop();
    const revoked = revoke();
    store.wipe(why);
    return revoked;
  };
  const unsubscribe = tabs.subscribe((message) => {
    if (message.t === "out" && store.state().kind !== "signed-out") void leave("elsewhere");
  });
  const session: Session = {
    state: store.state,
    subscribe: store.subscribe,
    stepUpDue: () => now() - provedAt > STEP_UP_MS,
    timeLeftMs: watchdog.timeLeftMs,
    touch: watchdog.touch,
    stay: async () => {
      watchdog.touch();
      const held = store.tokens();
      if (held !== null && held.refresh !== null) await renewal.after(held).catch(() => {});
      watchdog.check();
    },
    wake: watchdog.check,
    wipe: () => void leave("elsewhere"),
  };
  return {
    session,
    authorised: createAuthorised({ store, renewal, watchdog, now }),
    signIn: signIn.password,
    answerChallenge: signIn.code,
    stepUp: async (password) => {
      const state = store.state();
      if (state.kind === "signed-out") throw sessionEnded();
      return signIn.password(state.userName, password);
    },
    signOut: () => {
      tabs.post({ t: "out" });
      return leave("by-choice");
    },
    stop: () => {
      unsubscribe();
      watchdog.stop();
    },
  };
}
