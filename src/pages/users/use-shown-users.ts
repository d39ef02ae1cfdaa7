import type { ListedUser } from "../../api/contract/found-users.ts";
import type { Failure } from "../../api/failure.ts";
import { PAGE_SIZE, pagesOf } from "../../lib/paging.ts";
import { useRuntimeConfig } from "../../queries/services.ts";
import { cannotFind, useFoundUsers } from "../../queries/user-directory.ts";
import type { UserScan } from "../../queries/use-user-scan.ts";
import { useScannedUsers } from "./use-scanned-users.ts";
import type { UsersView } from "./users-view.ts";

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

/**
 * What the list shows for a view, and whether the server found it by itself: a page of those who it found, or, where it
 * only lists, what was read of the whole list.
 * @param asks whether a server of ours is there to be asked; what stands in front of another appliance may not find
 */
export function useShownUsers(
  view: UsersView,
  asks: boolean,
  countWanted: boolean,
): { readonly shown: ShownUsers; readonly finds: boolean } {
  const found = useFound(view, asks);
  const { embedded } = useRuntimeConfig();
  const finds = asks && !cannotFind(found.failure, embedded);
  const scanned = useScannedUsers(view, !finds, countWanted);
  return { shown: finds ? found : scanned, finds };
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
