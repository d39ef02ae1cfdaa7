import { useQueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import type { User } from "../api/contract/user.ts";
import type { UsersFilter } from "./user-directory.ts";

/** What was chosen: some by hand, or everybody whom a filter finds but some. */
interface Chosen {
  readonly ids: readonly string[];
  readonly all: {
    readonly filter: UsersFilter;
    readonly count: number;
    readonly without: readonly string[];
  } | null;
}

const queryKey = ["user-selection"] as const;
const nobody: Chosen = { ids: [], all: null };

export type Selection = ReturnType<typeof useUserSelection>;

/**
 * The chosen users, kept over pages, searches and other pages of the app: in the cache of the session, which is emptied
 * with it. All of a search are chosen for as long as it is the one that is shown.
 */
export function useUserSelection(filter: UsersFilter) {
  const queryClient = useQueryClient();
  const cache = queryClient.getQueryCache();
  // Followed at once: an answer that comes a task later, as a query's does, makes a ticked box flicker.
  const { ids, all } = useSyncExternalStore(
    (follow) => cache.subscribe(follow),
    () => queryClient.getQueryData<Chosen>(queryKey) ?? nobody,
  );
  const put = (chosen: Chosen) => {
    queryClient.setQueryDefaults(queryKey, { gcTime: Infinity });
    queryClient.setQueryData<Chosen>(queryKey, chosen);
  };
  const shown = all !== null && isSame(all.filter, filter) ? all : null;
  const listed = shown === null ? ids : shown.without;
  return {
    count: shown === null ? ids.length : shown.count - shown.without.length,
    has: (userId: string) => listed.includes(userId) === (shown === null),
    set: (users: readonly Pick<User, "id">[], selected: boolean) => {
      const changed = users.map(({ id }) => id);
      const rest = listed.filter((id) => !changed.includes(id));
      const next = selected === (shown === null) ? [...rest, ...changed] : rest;
      put(shown === null ? { ids: next, all: null } : { ids, all: { ...shown, without: next } });
    },
    /** Everybody whom the filter finds. @param count how many */
    setAll: (count: number) => put({ ids, all: { filter, count, without: [] } }),
    clear: () => put(nobody),
    /** For the queue. */
    of: shown === null ? { userIds: ids } : { filter: shown.filter, without: shown.without },
  };
}

function isSame(one: UsersFilter, other: UsersFilter): boolean {
  return one.search === other.search && one.mfa === other.mfa && one.role === other.role;
}

/** Whether their MFA can be set here. */
export function isSelectable(user: Pick<User, "external" | "mfa">): boolean {
  return !user.external && user.mfa !== "unknown";
}
