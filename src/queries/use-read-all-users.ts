import type { User } from "../api/contract/user.ts";
import { SCAN_LIMIT } from "./use-user-scan.ts";
import { useServices } from "./services.ts";

interface ReadAll {
  readonly nameFilter: string;
  readonly signal: AbortSignal;
  onProgress: (progress: { readonly seen: number; readonly total: number }) => void;
}

/** Reads every user, page by page, for a file. Rejects with `FailureError`, or with the signal's reason. */
export function useReadAllUsers(): (request: ReadAll) => Promise<readonly User[]> {
  const { client } = useServices();
  return async ({ nameFilter, signal, onProgress }) => {
    const users: User[] = [];
    for (let offset = 0; ;) {
      // One page after the other: the server answers other people meanwhile.
      const page = await client.listUsers({ offset, limit: SCAN_LIMIT, nameFilter }, signal);
      const rows = page.users.length + page.badRows;
      users.push(...page.users);
      offset += rows;
      onProgress({ seen: offset, total: page.total });
      if (rows === 0 || offset >= page.total) return users;
    }
  };
}
