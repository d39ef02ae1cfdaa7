import type { Clock } from "../clock.ts";
import type { Renewal } from "./renewal.ts";
import type { SessionStore } from "./session-store.ts";

/** Ends an idle or outlived session, renews a used one in time. */
export interface Watchdog {
  /** The person did something. Time that has run out before is not brought back by it. */
  touch: () => void;
  /** Looks at all deadlines now; called by itself, after sleep, and before each call. */
  check: () => void;
  /** A new sign-in: the idle time starts. */
  start: () => void;
  stop: () => void;
  timeLeftMs: () => number | null;
}

interface WatchdogParts {
  readonly store: SessionStore;
  readonly renewal: Renewal;
  readonly clock: Clock;
  /** The session's clock in milliseconds, sleep included. */
  readonly now: () => number;
  readonly idleMs: number;
  /** Called when the idle time ran out, before the tokens go. */
  readonly onIdle: () => void;
}

/** Timers are throttled in hidden tabs, so no wait is longer than this. */
const LONGEST_WAIT_MS = 30_000;
const RETRY_RENEWAL_MS = 30_000;

export function createWatchdog({ store, renewal, clock, now, idleMs, onIdle }: WatchdogParts): Watchdog {
  let lastActive = 0;
  let renewNotBefore = 0;
  let cancel = () => {};
  const check = () => {
    cancel();
    const tokens = store.tokens();
    if (tokens === null) return;
    const time = now();
    if (time >= lastActive + idleMs) return onIdle();
    if (time >= tokens.endDeadline) return store.expire("ended");
    const renewAt = Math.max(tokens.renewAt, renewNotBefore);
    if (time >= renewAt) renew();
    const next = Math.min(lastActive + idleMs, tokens.endDeadline, time >= renewAt ? Infinity : renewAt);
    cancel = clock.after(Math.min(next - time, LONGEST_WAIT_MS), check);
  };
  const renew = () => {
    const held = store.tokens();
    if (held === null) return;
    renewNotBefore = now() + RETRY_RENEWAL_MS;
    renewal.after(held).then(check, () => {});
  };
  return {
    check,
    touch: () => {
      check();
      lastActive = now();
    },
    start: () => {
      lastActive = now();
      renewNotBefore = 0;
      check();
    },
    stop: () => cancel(),
    timeLeftMs: () => {
      const tokens = store.tokens();
      return tokens === null ? null : Math.max(0, Math.min(lastActive + idleMs, tokens.endDeadline) - now());
    },
  };
}
