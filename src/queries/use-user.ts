import { useQuery } from "@tanstack/react-query";
import type { User } from "../api/contract/user.ts";
import { FailureError } from "../api/failure.ts";
import type { Failure } from "../api/failure.ts";
import { userQuery } from "./users.ts";

export interface UserReading {
  readonly user: User | null;
  readonly failure: Failure | null;
  readonly loading: boolean;
  /** When the user was read last, epoch milliseconds; 0 for never. */
  readonly readAt: number;
  reload: () => void;
}

/** One user as the server last told; read anew when the page is entered. */
export function useUser(userId: string): UserReading {
  const { data, dataUpdatedAt, error, isFetching, refetch } = useQuery({
    ...userQuery(userId),
    staleTime: 0,
  });
  return {
    user: data ?? null,
    failure: error instanceof FailureError ? error.failure : null,
    loading: isFetching,
    readAt: dataUpdatedAt,
    reload: () => void refetch(),
  };
}
