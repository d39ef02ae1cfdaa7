import type { User } from "../../api/contract/user.ts";
import type { Failure } from "../../api/failure.ts";
import { useUserList } from "../../queries/use-user-list.ts";
import { useUserScan } from "../../queries/use-user-scan.ts";
import type { UserScan } from "../../queries/use-user-scan.ts";
import { countEnabled } from "./mfa-share.ts";
import { filterRows, pagesOf } from "./rows-to-show.ts";
import { PAGE_SIZE } from "./users-view.ts";
import type { UsersView } from "./users-view.ts";

/** Up to here (five calls) the share is counted unasked. */
const COUNT_UNASKED = 1_000;

export interface ShownUsers {
  /** null before anything was read. */
  readonly rows: readonly User[] | null;
  readonly pages: number;
  readonly total: number;
  readonly share: { readonly enabled: number; readonly total: number } | null;
  readonly badRows: number;
  /** More may come for this filter. */
  readonly searching: boolean;
  readonly old: boolean;
  readonly failed: boolean;
  /** A reading is under way. */
  readonly loading: boolean;
  readonly failure: Failure | null;
  readonly scan: UserScan;
  reload: () => void;
}

/** What the list shows for a view: a page from the server, or, with the MFA filter, what a scan has found so far. */
export function useShownUsers(view: UsersView, countWanted: boolean): ShownUsers {
  const offset = view.filter === "all" ? (view.page - 1) * PAGE_SIZE : 0;
  const list = useUserList({ offset, limit: PAGE_SIZE, nameFilter: view.query });
  const total = list.page?.total ?? 0;
  const filtering = view.filter !== "all";
  const small = list.page !== null && total <= COUNT_UNASKED;
  const scan = useUserScan(view.query, filtering || countWanted || small);
  const found = filterRows(scan.users, view.filter, view.page);
  const scanned = scan.progress === "complete";
  return {
    rows: filtering ? (list.page === null ? null : found.rows) : (list.page?.users ?? null),
    pages: filtering ? found.pages : pagesOf(total),
    total: filtering ? found.total : total,
    share: scanned ? { enabled: countEnabled(scan.users), total: scan.users.length } : null,
    badRows: list.page?.badRows ?? 0,
    searching: filtering && scan.progress === "running",
    old: list.page !== null && (list.failure !== null || list.page.offset !== offset),
    failed: list.failure !== null,
    loading: list.loading,
    failure: list.failure,
    // Before its first page is here, the list says how long the way is.
    scan: { ...scan, total: Math.max(scan.total, total) },
    reload: list.reload,
  };
}
