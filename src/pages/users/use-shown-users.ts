import { PAGE_SIZE, pagesOf } from "../../lib/paging.ts";
import { useRuntimeConfig } from "../../queries/services.ts";
import { cannotFind, useFoundUsers, type UsersFilter, useUserList } from "../../queries/user-directory.ts";
import type { UsersView } from "./users-tools.tsx";
import type { ListedUser } from "../../api/contract/found-users.ts";
import type { Failure } from "../../api/failure.ts";
import type { User } from "../../api/contract/user.ts";
import { useUserScan, type UserScan } from "../../queries/use-user-scan.ts";
import { userNameKey } from "../../lib/user-name.ts";

/**
 * What the list shows for a view: a page of those who the server found, or, where it only lists, what was read of the
 * whole list.
 * @param asks whether a server of ours is there to be asked; what stands in front of another appliance may not find
 */
export function useShownUsers(view: UsersView, asks: boolean, countWanted: boolean): ShownUsers {
  const found = useFound(view, asks);
  const { embedded } = useRuntimeConfig();
  const finds = asks && !cannotFind(found.failure, embedded);
  const scanned = useScannedUsers(view, !finds, countWanted);
  return finds ? found : scanned;
}

function useFound({ page, ...filter }: UsersView, enabled: boolean): ShownUsers {
  const offset = (page - 1) * PAGE_SIZE;
  const reading = useFoundUsers({ ...filter, offset, limit: PAGE_SIZE }, enabled);
  const { found, loading, failure, reload } = reading;
  const total = found?.page.total ?? 0;
  return {
    rows: found?.page.rows ?? null,
    pages: pagesOf(total),
    total,
    everyone: found?.everyone ?? null,
    share: found?.share ?? null,
    roles: found?.roles ?? [],
    badRows: found?.page.badRows ?? 0,
    searching: false,
    asOf: found?.asOf ?? null,
    old: found !== null && (failure !== null || found.page.offset !== offset),
    loading,
    failure,
    scan: null,
    reload,
  };
}

/** What the list shows, no matter who found it. */
export interface ShownUsers {
  /** null before anything was read. */
  readonly rows: readonly ListedUser[] | null;
  readonly pages: number;
  /** Who the filter finds, as far as was looked. */
  readonly total: number;
  /** Everybody, whatever the filter; null before that is known. */
  readonly everyone: number | null;
  /** Who has MFA, of all who can have it; null before they were counted. */
  readonly share: { readonly on: number; readonly of: number } | null;
  /** Roles that somebody has; none where no answer tells them. */
  readonly roles: readonly string[];
  readonly badRows: number;
  /** More may come for this filter. */
  readonly searching: boolean;
  /** Since when everybody was read anew, where the server finds by what it read before; else null. */
  readonly asOf: number | null;
  readonly old: boolean;
  /** A reading is under way. */
  readonly loading: boolean;
  readonly failure: Failure | null;
  /** The reading of the whole list, where the server can't search; null where it can. */
  readonly scan: UserScan | null;
  reload: () => void;
}

/** Up to here (five calls) the share is counted unasked. */
const COUNT_UNASKED = 1_000;

/**
 * The list of an appliance that only lists: its own page, found by the beginning of the name; for everything else the
 * whole list is read, once, and used again.
 */
function useScannedUsers(view: UsersView, enabled: boolean, countWanted: boolean): ShownUsers {
  const { page, ...filter } = view;
  const start = (page - 1) * PAGE_SIZE;
  const scanning = filter.mfa !== "" || filter.role !== "" || filter.sort !== "name";
  const offset = scanning ? 0 : start;
  const nameFilter = scanning ? "" : filter.search;
  const list = useUserList({ offset, limit: PAGE_SIZE, nameFilter }, enabled);
  const total = list.page?.total ?? 0;
  const small = list.page !== null && nameFilter === "" && total <= COUNT_UNASKED;
  const scan = useUserScan(enabled && (scanning || countWanted || small));
  const complete = scan.progress === "complete";
  const matching = scanning ? matchingUsers(scan.users, filter) : [];
  const listed = list.page?.rows.map(withoutSince) ?? null;
  const roles = new Set([...scan.users, ...(list.page?.rows ?? [])].flatMap(({ role }) => role ?? []));
  const everyone = nameFilter === "" && list.page !== null ? total : null;
  return {
    rows: scanning && listed !== null ? matching.slice(start, start + PAGE_SIZE) : listed,
    pages: pagesOf(scanning ? matching.length : total),
    total: scanning ? matching.length : total,
    everyone: complete ? scan.total : everyone,
    share: complete ? shareOf(scan.users) : null,
    roles: [...roles].toSorted(),
    badRows: list.page?.badRows ?? 0,
    searching: scanning && scan.progress === "running",
    asOf: null,
    old: list.page !== null && (list.failure !== null || list.page.offset !== offset),
    loading: list.loading,
    failure: list.failure,
    // Until the first page of the scan is here, the list knows how many there are.
    scan: { ...scan, total: Math.max(scan.total, everyone ?? 0) },
    reload: list.reload,
  };
}

/** Those of the whole list who the filter finds, in its order. */
export function matchingUsers(users: readonly User[], filter: UsersFilter): readonly ListedUser[] {
  const beginning = userNameKey(filter.search);
  const found = users
    .filter(({ name }) => userNameKey(name).startsWith(beginning))
    .filter(({ mfa, external }) => filter.mfa === "" || (mfa === filter.mfa && !external))
    .filter(({ role }) => filter.role === "" || role === filter.role)
    .map(withoutSince);
  if (filter.sort === "-name") return found.toReversed();
  return filter.sort === "role" ? found.toSorted((a, b) => order(a.role ?? "", b.role ?? "")) : found;
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function withoutSince(user: User): ListedUser {
  return { ...user, since: null, withoutOwnMfa: false };
}

/** A state that the server did not tell counts as "no"; people of an identity provider don't count. */
function shareOf(users: readonly User[]) {
  const own = users.filter(({ external }) => !external);
  return { on: own.filter(({ mfa }) => mfa === "on").length, of: own.length };
}
