import { useSyncExternalStore } from "react";
import { useServices } from "./services.ts";

export type WorkOutcome = "waiting" | "done" | "skipped" | "failed";

export interface WorkItem {
  readonly userId: string;
  readonly userName: string;
  readonly outcome: WorkOutcome;
}

/** Users to be worked through one by one; never a blind bulk reset. In memory only: a reload ends it. */
export interface WorkQueue {
  items: () => readonly WorkItem[];
  start: (users: readonly { readonly userId: string; readonly userName: string }[]) => void;
  /** A user who is not in the queue changes nothing. */
  mark: (userId: string, outcome: WorkOutcome) => void;
  clear: () => void;
  subscribe: (listener: () => void) => () => void;
}

export function createWorkQueue(): WorkQueue {
  let items: readonly WorkItem[] = [];
  const listeners = new Set<() => void>();
  const replace = (next: readonly WorkItem[]) => {
    items = next;
    for (const listener of listeners) listener();
  };
  return {
    items: () => items,
    start: (users) => replace(users.map((user) => ({ ...user, outcome: "waiting" }))),
    mark: (userId, outcome) => {
      if (items.some((item) => item.userId === userId && item.outcome !== outcome)) {
        replace(items.map((item) => (item.userId === userId ? { ...item, outcome } : item)));
      }
    },
    clear: () => replace([]),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The items, rendered again when one changes. */
export function useWorkItems(queue: WorkQueue): readonly WorkItem[] {
  return useSyncExternalStore(queue.subscribe, queue.items);
}

/** The queue of this app. */
export function useWorkQueue(): WorkQueue {
  return useServices().workQueue;
}
