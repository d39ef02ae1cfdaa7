import type { SessionState } from "./session/session-state.ts";

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
  /** Renews in place (`Stay signed in`). */
  stay: () => Promise<void>;
  /** Recomputes all deadlines after sleep, a throttled tab or a restored page. */
  wake: () => void;
}
