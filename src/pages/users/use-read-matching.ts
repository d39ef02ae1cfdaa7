import type { ListedUser } from "../../api/contract/found-users.ts";
import { useReadFoundUsers } from "../../queries/user-directory.ts";
import type { UsersFilter } from "../../queries/user-directory.ts";
import type { PagesProgress } from "../../queries/use-file-export.ts";
import { useReadAllUsers } from "../../queries/use-user-scan.ts";
import type { UserScan } from "../../queries/use-user-scan.ts";
import { matchingUsers } from "./use-scanned-users.ts";

/** Everybody who the filter finds, not only a page of them. Rejects with `FailureError`, or with the signal's reason. */
export type ReadMatching = (reading: {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: PagesProgress) => void;
}) => Promise<readonly ListedUser[]>;

/** @param scan what was read of the whole list; null where the server finds by itself */
export function useReadMatching(filter: UsersFilter, scan: UserScan | null): ReadMatching {
  const readFound = useReadFoundUsers();
  const readAll = useReadAllUsers();
  return async (reading) => {
    if (scan === null) return readFound({ filter, ...reading });
    if (scan.progress === "complete") return matchingUsers(scan.users, filter);
    return matchingUsers(await readAll({ nameFilter: filter.search, ...reading }), filter);
  };
}
