import type { User } from "../../api/contract/user.ts";
import type { UsersFilter } from "../../queries/user-directory.ts";
import type { PagesProgress } from "../../queries/use-file-export.ts";
import { useReadAllUsers } from "../../queries/use-user-scan.ts";
import type { UserScan } from "../../queries/use-user-scan.ts";
import { matchingUsers } from "./use-scanned-users.ts";

interface Reading {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: PagesProgress) => void;
}

/** Everybody whom the filter finds, not only a page of them. Rejects with `FailureError`, or with the signal's reason. */
export type ReadMatching = (reading: Reading) => Promise<readonly User[]>;

/** From the whole list, where no server of ours finds. @param scan what was read of it */
export function useReadMatching(filter: UsersFilter, scan: UserScan | null): ReadMatching {
  const readAll = useReadAllUsers();
  return async (reading) =>
    matchingUsers(
      scan?.progress === "complete" ? scan.users : await readAll({ nameFilter: filter.search, ...reading }),
      filter,
    );
}
