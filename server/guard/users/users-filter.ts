import * as v from "valibot";
import { ProblemError } from "../../appliance/problem-error.ts";
import { findableText } from "../../store/findable-text.ts";
import type { UsersFilter } from "./directory.ts";
import { sorts } from "./users-order.ts";

/** The parameters that choose users, as the OpenAPI document shows them. */
export const filterParameters = {
  search: v.optional(v.string()),
  mfa: v.optional(v.picklist(["on", "off"])),
  role: v.optional(v.string()),
  sort: v.optional(v.picklist(sorts)),
};

/** The parameters of a page. */
export const rangeParameters = {
  offset: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(-1))),
};

/**
 * Reads the filter of a query; a parameter that is empty is none.
 * @throws ProblemError bad-request with the name of the refused parameter
 */
export function filterOf(query: ReadonlyMap<string, string>): UsersFilter {
  return {
    search: query.get("search") ?? "",
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
