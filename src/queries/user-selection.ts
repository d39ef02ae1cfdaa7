import { useQueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import type { User } from "../api/contract/user.ts";

export type SelectedUser = Pick<User, "id" | "name">;

export interface Selection {
  /** In the order they were chosen. */
  readonly users: readonly SelectedUser[];
  has: (userId: string) => boolean;
  set: (users: readonly SelectedUser[], selected: boolean) => void;
  clear: () => void;
}

const queryKey = ["user-selection"] as const;
const nobody: readonly SelectedUser[] = [];

/**
 * The chosen users, kept over pages, searches and other pages of the app. They live in the cache of the session, which
 * is emptied with it.
 */
export function useUserSelection(): Selection {
  const queryClient = useQueryClient();
  const cache = queryClient.getQueryCache();
  // Followed at once: an answer that comes a task later, as a query's does, makes a ticked box flicker.
  const users = useSyncExternalStore(
    (follow) => cache.subscribe(follow),
    () => queryClient.getQueryData<readonly SelectedUser[]>(queryKey) ?? nobody,
  );
  const ids = new Set(users.map(({ id }) => id));
  return {
    users,
    has: (userId) => ids.has(userId),
    set: (changed, selected) => {
      const changedIds = new Set(changed.map(({ id }) => id));
      const added = selected ? changed.map(({ id, name }) => ({ id, name })) : [];
      queryClient.setQueryDefaults(queryKey, { gcTime: Infinity });
      queryClient.setQueryData<readonly SelectedUser[]>(queryKey, (before = nobody) => [
        ...before.filter(({ id }) => !changedIds.has(id)),
        ...added,
      ]);
    },
    clear: () => queryClient.setQueryData(queryKey, nobody),
  };
}

/** Whether their MFA can be set here. */
export function isSelectable(user: Pick<User, "external" | "mfa">): boolean {
  return !user.external && user.mfa !== "unknown";
}
