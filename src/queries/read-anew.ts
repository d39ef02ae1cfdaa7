import type { QueryClient, QueryFilters } from "@tanstack/react-query";

/**
 * Reads again what the filter finds and what is on screen, after a change. TanStack lets a first reading that is under way
 * go on: its answer may be from before the change, so it is asked again, and whoever waits for it gets the new answer.
 */
export function readAnew(queryClient: QueryClient, filter: QueryFilters): Promise<void> {
  const underWay = queryClient.getQueryCache().findAll({ ...filter, fetchStatus: "fetching" });
  for (const query of underWay.filter(({ state }) => state.data === undefined)) {
    void query.cancel({ silent: true });
    query.fetch().catch(() => {});
  }
  return queryClient.invalidateQueries(filter);
}
