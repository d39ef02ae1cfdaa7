import * as v from "valibot";
import { ProblemError } from "../../http/problem-error.ts";
import { findableText } from "../../store/findable-text.ts";
import type { UsersFilter } from "./directory.ts";
import { sorts } from "./users-order.ts";

/** A search takes as long as it and all descriptions together. */
const LONGEST_SEARCH = 200;

/** The parameters that choose users, as the OpenAPI document shows them. */
export const filterParameters = {
  search: v.optional(v.pipe(v.string(), v.maxLength(LONGEST_SEARCH))),
  mfa: v.optional(v.picklist(["on", "off"])),
  role: v.optional(v.string()),
  sort: v.optional(v.picklist(sorts)),
};

/** The parameters of a page. */
export const rangeParameters = {
  offset: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(-1))),
};

/** What a page says of itself. */
export const pageEntries = { offset: v.number(), limit: v.number(), totalCount: v.number() };

/**
 * Reads the filter of a query; a parameter that is empty is none.
 * @throws ProblemError bad-request with the name of the refused parameter
 */
export function filterOf(query: ReadonlyMap<string, string>): UsersFilter {
  const search = query.get("search") ?? "";
  if (search.length > LONGEST_SEARCH)
    throw new ProblemError("bad-request", { errors: { search: [`At most ${LONGEST_SEARCH} characters.`] } });
  return {
    search,
    mfa: oneOf(["on", "off"], query.get("mfa"), "mfa"),
    role: findableText(query.get("role") ?? "") || null,
    sort: oneOf(sorts, query.get("sort"), "sort") ?? "name",
  };
}

/** One of the known values; null for none. @throws ProblemError bad-request */
export function oneOf<T extends string>(known: readonly T[], given = "", name: string): T | null {
  if (given === "") return null;
  const found = known.find((value) => value === given);
  if (found !== undefined) return found;
  throw new ProblemError("bad-request", { errors: { [name]: [`One of: ${known.join(", ")}.`] } });
}
