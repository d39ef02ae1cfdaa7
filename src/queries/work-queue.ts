import { createStore } from "../lib/store.ts";
import type { ReadonlyStore } from "../lib/store.ts";

export type WorkOutcome = "waiting" | "done" | "skipped" | "failed";

export interface WorkItem {
  readonly userId: string;
  readonly userName: string;
  readonly outcome: WorkOutcome;
}

/** Users to be worked through one by one; never a blind bulk reset. In memory only: a reload ends it. */
export interface WorkQueue {
  readonly items: ReadonlyStore<readonly WorkItem[]>;
  readonly start: (users: readonly { readonly userId: string; readonly userName: string }[]) => void;
  /** A user who is not in the queue changes nothing. */
  readonly mark: (userId: string, outcome: WorkOutcome) => void;
  readonly clear: () => void;
}

export function createWorkQueue(): WorkQueue {
  const items = createStore<readonly WorkItem[]>([]);
  return {
    items,
    start: (users) => items.set(users.map((user) => ({ ...user, outcome: "waiting" }))),
    mark: (userId, outcome) => {
      const before = items.get();
      if (before.some((item) => item.userId === userId && item.outcome !== outcome)) {
        items.set(before.map((item) => (item.userId === userId ? { ...item, outcome } : item)));
      }
    },
    clear: () => items.set([]),
  };
}
