import { failureIn, type Failure } from "../api/failure.ts";
import type { QueryClient, QueryFilters } from "@tanstack/react-query";

/** How a reading stands, whatever it reads. */
export interface Reading {
  readonly loading: boolean;
  /** Of the newest try; what was read before stays on screen and may be old then. */
  readonly failure: Failure | null;
  readonly reload: () => void;
}

interface Query {
  readonly error: Error | null;
  readonly isFetching: boolean;
  readonly refetch: () => Promise<unknown>;
}

/** What pages are told of a query. */
export function readingOf({ error, isFetching, refetch }: Query): Reading {
  return { loading: isFetching, failure: failureIn(error), reload: () => void refetch() };
}

/**
 * Reads again what the filter finds and what is on screen, after a change. TanStack lets a first reading that is under way
 * go on: its answer may be from before the change, so it is asked again, and all who wait for it get the new answer.
 */
export function readAnew(queryClient: QueryClient, filter: QueryFilters): Promise<void> {
  const underWay = queryClient.getQueryCache().findAll({ ...filter, fetchStatus: "fetching" });
  for (const query of underWay.filter(({ state }) => state.data === undefined)) {
    void query.cancel({ silent: true });
    query.fetch().catch(() => {});
  }
  return queryClient.invalidateQueries(filter);
}
