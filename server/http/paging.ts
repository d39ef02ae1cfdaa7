import { readPageQuery } from "../../contract/paging.ts";
import { ProblemError } from "./problem-error.ts";

/**
 * The part of a list that is asked for.
 * @throws ProblemError bad-request with the name of the refused parameter
 */
export function pageQuery(query: URLSearchParams, defaultLimit: number) {
  const read = readPageQuery(query, defaultLimit);
  if ("errors" in read) throw new ProblemError("bad-request", read);
  return read;
}
