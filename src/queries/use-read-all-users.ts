import type { User } from "../api/contract/user.ts";
import { readAllPages } from "./read-all-pages.ts";
import type { PagesProgress } from "./read-all-pages.ts";
import { useServices } from "./services.ts";
import { SCAN_LIMIT } from "./use-user-scan.ts";

interface ReadAll {
  readonly nameFilter: string;
  readonly signal: AbortSignal;
  onProgress: (progress: PagesProgress) => void;
}

/** Reads every user for a file. Rejects with `FailureError`, or with the signal's reason. */
export function useReadAllUsers(): (request: ReadAll) => Promise<readonly User[]> {
  const { client } = useServices();
  return async ({ nameFilter, signal, onProgress }) =>
    readAllPages(async (offset) => {
      const { users, ...page } = await client.listUsers({ offset, limit: SCAN_LIMIT, nameFilter }, signal);
      return { rows: users, ...page };
    }, onProgress);
}
