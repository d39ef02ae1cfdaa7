import type { User } from "../../api/contract/user.ts";
import type { Failure } from "../../api/failure.ts";
import { PAGE_SIZE, pagesOf } from "../../lib/paging.ts";
import { useUserScan } from "../../queries/use-user-scan.ts";
import type { UserScan } from "../../queries/use-user-scan.ts";
import { useUserList } from "../../queries/users.ts";
import type { UsersView } from "./users-view.ts";

/** Up to here (five calls) the share is counted unasked. */
const COUNT_UNASKED = 1_000;

export interface ShownUsers {
  /** null before anything was read. */
  readonly rows: readonly User[] | null;
  readonly pages: number;
  readonly total: number;
  /** How many have MFA, of all that were found; null before they were counted. */
  readonly share: { readonly enabled: number; readonly total: number } | null;
  readonly badRows: number;
  /** More may come for this filter. */
  readonly searching: boolean;
  readonly old: boolean;
  /** A reading is under way. */
  readonly loading: boolean;
  readonly failure: Failure | null;
  readonly scan: UserScan;
  reload: () => void;
}

/** What the list shows for a view: a page from the server, or, with the MFA filter, what a scan has found so far. */
export function useShownUsers(view: UsersView, countWanted: boolean): ShownUsers {
  const { query, filter, page } = view;
  const start = (page - 1) * PAGE_SIZE;
  const filtering = filter !== "all";
  const offset = filtering ? 0 : start;
  const list = useUserList({ offset, limit: PAGE_SIZE, nameFilter: query });
  const total = list.page?.total ?? 0;
  const small = list.page !== null && total <= COUNT_UNASKED;
  const scan = useUserScan(query, filtering || countWanted || small);
  // The API has no MFA filter, so the filter works on what was read.
  const matching = filtering ? scan.users.filter(({ mfa }) => mfa === filter) : scan.users;
  const found = matching.slice(start, start + PAGE_SIZE);
  return {
    rows: filtering && list.page !== null ? found : (list.page?.rows ?? null),
    pages: pagesOf(filtering ? matching.length : total),
    total: filtering ? matching.length : total,
    share: scan.progress === "complete" ? shareOf(scan.users) : null,
    badRows: list.page?.badRows ?? 0,
    searching: filtering && scan.progress === "running",
    old: list.page !== null && (list.failure !== null || list.page.offset !== offset),
    loading: list.loading,
    failure: list.failure,
    // Until the first page of the scan is here, the list knows how many there are.
    scan: { ...scan, total: Math.max(scan.total, total) },
    reload: list.reload,
  };
}

/** A state that the server did not tell counts as "no". */
function shareOf(users: readonly User[]) {
  return { enabled: users.filter(({ mfa }) => mfa === "on").length, total: users.length };
}
