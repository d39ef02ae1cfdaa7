import { PAGE_SIZE, pagesOf } from "../../lib/paging.ts";
import { useRuntimeConfig } from "../../queries/services.ts";
import { cannotFind, useFoundUsers } from "../../queries/user-directory.ts";
import { useScannedUsers, type ShownUsers } from "./use-scanned-users.ts";
import type { UsersView } from "./users-view.ts";

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
