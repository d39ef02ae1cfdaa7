import type { User } from "../../api/contract/user.ts";
import { PAGE_SIZE } from "./users-view.ts";
import type { MfaFilter } from "./users-view.ts";

export interface RowsToShow {
  readonly rows: readonly User[];
  /** How many rows match, as far as known. */
  readonly total: number;
  readonly pages: number;
}

/** One page of what a scan has found so far: the API has no MFA filter, so the filter works on what was read. */
export function filterRows(users: readonly User[], filter: MfaFilter, page: number): RowsToShow {
  const matching = filter === "all" ? users : users.filter((user) => user.mfa === filter);
  const start = (page - 1) * PAGE_SIZE;
  return {
    rows: matching.slice(start, start + PAGE_SIZE),
    total: matching.length,
    pages: pagesOf(matching.length),
  };
}

/** At least one page, also of an empty list. */
export function pagesOf(total: number): number {
  return Math.max(1, Math.ceil(total / PAGE_SIZE));
}
