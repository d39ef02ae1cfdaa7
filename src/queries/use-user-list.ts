import { useQuery } from "@tanstack/react-query";
import type { UsersRequest } from "../api/client.ts";
import type { UserPage } from "../api/contract/user-page.ts";
import { FailureError } from "../api/failure.ts";
import type { Failure } from "../api/failure.ts";
import { usersQuery } from "./users.ts";

export interface UserList {
  /** The newest page that was read; the one before while the next is loading; null before the first. */
  readonly page: UserPage | null;
  readonly loading: boolean;
  /** Of the newest try; rows stay on screen and may be old then. */
  readonly failure: Failure | null;
  reload: () => void;
}

/** One page of the list; a newer request cancels the one before. */
export function useUserList(request: UsersRequest): UserList {
  const { data, error, isFetching, refetch } = useQuery(usersQuery(request));
  return {
    page: data ?? null,
    loading: isFetching,
    failure: error instanceof FailureError ? error.failure : null,
    reload: () => void refetch(),
  };
}
