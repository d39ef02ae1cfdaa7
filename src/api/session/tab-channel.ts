/** All that tabs ever tell each other: no secret, at most a user id (security rule 23). */
export type TabMessage = { t: "out" } | { t: "enrolling"; userId: string };

/** Messages between the tabs of this origin. */
export interface TabChannel {
  post: (message: TabMessage) => void;
  /** The answer ends the subscription. */
  subscribe: (listener: (message: TabMessage) => void) => () => void;
}
