import { createMonotonicClock } from "../lib/monotonic-clock.ts";
import type { Clock } from "./clock.ts";
import { sessionEnded } from "./failure.ts";
import { createAuthorised } from "./session/authorised.ts";
import { createIdleTimer } from "./session/idle-timer.ts";
import { createSessionStore } from "./session/session-store.ts";
import { createSignIn, type SignInOutcome } from "./session/sign-in.ts";
import type { TabChannel } from "./session/tab-channel.ts";
import { createTokenRefresh } from "./session/token-refresh.ts";
import type { TokenCalls } from "./session/tokens.ts";

interface SessionParts {
  readonly calls: TokenCalls;
  readonly clock: Clock;
  readonly tabs: TabChannel;
  readonly idleMinutes: number;
}

const STEP_UP_MS = 300_000;

/**
 * A session for one page, and what only the client may have of it; tokens stay in here. Nothing is stored: a reload signs
 * out (ADR 6).
 */
export function createSession({ calls, clock, tabs, idleMinutes }: SessionParts) {
  const { now } = createMonotonicClock(clock);
  const store = createSessionStore();
  const tokenRefresh = createTokenRefresh(store, calls, now);
  let provedAt = -Infinity;
  const revoke = () => calls.revoke(store.tokens());
  const onIdle = () => {
    void revoke();
    store.expire("idle");
  };
  const idleTimer = createIdleTimer({
    store,
    tokenRefresh,
    clock,
    now,
    idleMs: idleMinutes * 60_000,
    onIdle,
  });
  const onAdmitted = (at: number) => {
    provedAt = at;
    idleTimer.start();
  };
  const signIn = createSignIn({ store, calls, now, onAdmitted });
  const leave = (why: "by-choice" | "elsewhere"): Promise<void> => {
    signIn.cancel();
    idleTimer.stop();
    const revoked = revoke();
    store.wipe(why);
    return revoked;
  };
  const unsubscribe = tabs.subscribe((message) => {
    if (message.t === "out" && store.state().kind !== "signed-out") void leave("elsewhere");
  });
  return {
    authorised: createAuthorised({ store, tokenRefresh, idleTimer, now }),
    /** The session as the rest of the app sees it. */
    session: {
      state: store.state,
      forgetScratchCode: store.forgetScratchCode,
      /** Called after each change of state; the returned function ends the subscription. */
      subscribe: store.subscribe,
      /** True when the last password of the acting person is older than 300 s. */
      stepUpDue: () => now() - provedAt > STEP_UP_MS,
      /** Milliseconds until the session ends by itself (idle time or tokens); null when nobody is signed in. */
      timeLeftMs: idleTimer.timeLeftMs,
      /** The person did something: the idle time starts again. */
      touch: idleTimer.touch,
      /** Refreshes in place (`Stay signed in`); does not fail: a session that could not be refreshed shows its time left. */
      stay: async (): Promise<void> => {
        idleTimer.touch();
        const held = store.tokens();
        if (held !== null && held.refresh !== null) await tokenRefresh.after(held).catch(() => {});
        idleTimer.check();
      },
      /** Recomputes all deadlines after sleep, a throttled tab or a restored page. */
      wake: idleTimer.check,
      /** Forgets everything at once, as sign-out does, without telling other tabs: for a restored page. */
      wipe: () => void leave("elsewhere"),
    },
    /** For a first sign-in, and for the dialog of an expired session; another user than before wipes. */
    signIn: ({ userName, password }: { userName: string; password: string }): Promise<SignInOutcome> =>
      signIn.password(userName, password),
    /** The code for the challenge that stands open; the mfa_token never leaves this layer. */
    answerChallenge: signIn.code,
    withChallenge: signIn.withChallenge,
    /** Nobody waits for it any more: the challenge is void, and answers still on their way sign nobody in. */
    cancelSignIn: signIn.cancel,
    /** The password again, for the person who is signed in (or whose session expired). */
    stepUp: async (password: string): Promise<SignInOutcome> => {
      const state = store.state();
      if (state.kind === "signed-out") throw sessionEnded();
      return signIn.password(state.userName, password);
    },
    /** Never fails: here the session ends at once, on the server as soon as it can be reached. */
    signOut: (): Promise<void> => {
      tabs.post({ t: "out" });
      return leave("by-choice");
    },
    stop: () => {
      unsubscribe();
      idleTimer.stop();
    },
  };
}
