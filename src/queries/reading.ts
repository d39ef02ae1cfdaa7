import { failureIn, type Failure } from "../api/failure.ts";

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
