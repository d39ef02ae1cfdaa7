import type { Clock } from "../clock.ts";
import type { TokenRefresh } from "./token-refresh.ts";
import type { SessionStore } from "./session-store.ts";

interface IdleTimerParts {
  readonly store: SessionStore;
  readonly tokenRefresh: TokenRefresh;
  readonly clock: Clock;
  /** The session's clock in milliseconds, sleep included. */
  readonly now: () => number;
  readonly idleMs: number;
  /** Called when the idle time ran out, before the tokens go. */
  readonly onIdle: () => void;
}

/** Timers are throttled in hidden tabs, so no wait is longer than this. */
const LONGEST_WAIT_MS = 30_000;
const RETRY_REFRESH_MS = 30_000;

export type IdleTimer = ReturnType<typeof createIdleTimer>;

/** Ends an idle or outlived session, refreshes the tokens of a used one in time. */
export function createIdleTimer({ store, tokenRefresh, clock, now, idleMs, onIdle }: IdleTimerParts) {
  let lastActive = 0;
  let refreshNotBefore = 0;
  let cancel = () => {};
  /** Looks at all deadlines now; called by itself, after sleep, and before each call. */
  const check = () => {
    cancel();
    const tokens = store.tokens();
    if (tokens === null) return;
    const time = now();
    if (time >= lastActive + idleMs) return onIdle();
    if (time >= tokens.endDeadline) return store.expire("ended");
    const refreshAt = Math.max(tokens.refreshAt, refreshNotBefore);
    if (time >= refreshAt) refresh();
    const next = Math.min(lastActive + idleMs, tokens.endDeadline, time >= refreshAt ? Infinity : refreshAt);
    cancel = clock.after(Math.min(next - time, LONGEST_WAIT_MS), check);
  };
  const refresh = () => {
    const held = store.tokens();
    if (held === null) return;
    refreshNotBefore = now() + RETRY_REFRESH_MS;
    tokenRefresh.after(held).then(check, () => {});
  };
  return {
    check,
    /** The person did something. Time that has run out before is not brought back by it. */
    touch: () => {
      check();
      lastActive = now();
    },
    /** A new sign-in: the idle time starts. */
    start: () => {
      lastActive = now();
      refreshNotBefore = 0;
      check();
    },
    stop: () => cancel(),
    /** Until the session ends by itself; null when nobody is signed in. */
    timeLeftMs: (): number | null => {
      const tokens = store.tokens();
      return tokens === null ? null : Math.max(0, Math.min(lastActive + idleMs, tokens.endDeadline) - now());
    },
  };
}
