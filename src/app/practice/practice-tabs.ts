import type { TabChannel, TabMessage } from "../../api/session/tab-channel.ts";

export interface PracticeTabs {
  readonly channel: TabChannel;
  /** What another tab would say when it starts an enrollment for this user. */
  readonly tellEnrolling: (userId: string) => void;
}

/**
 * A channel that ends in this page. Every tab of practice has people of its own, and none of them may end a real
 * session: so there is no BroadcastChannel at all, only a trainer who plays the other tab (ADR 14).
 */
export function createPracticeTabs(): PracticeTabs {
  const listeners = new Set<(message: TabMessage) => void>();
  return {
    channel: {
      post: () => {},
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      close: () => listeners.clear(),
    },
    tellEnrolling: (userId) => {
      for (const listener of listeners) listener({ t: "enrolling", userId });
    },
  };
}
