import { useQuery } from "@tanstack/react-query";
import { FailureError } from "../api/failure.ts";
import type { UserReading } from "./use-user.ts";
import { ownUserQuery, userQuery } from "./users.ts";

/** What sign-in or the loader of the page has just read is not read a second time, in milliseconds. */
const justReadMs = 2_000;

/** The user a page is about: the signed-in person (null), or the user with this id; read anew when the page is entered. */
export function useSubjectUser(userId: string | null): UserReading {
  const own = useQuery({ ...ownUserQuery(), enabled: userId === null, staleTime: justReadMs });
  const other = useQuery({ ...userQuery(userId ?? ""), enabled: userId !== null, staleTime: 0 });
  const { data, dataUpdatedAt, error, isFetching, refetch } = userId === null ? own : other;
  return {
    user: data ?? null,
    failure: error instanceof FailureError ? error.failure : null,
    loading: isFetching,
    readAt: dataUpdatedAt,
    reload: () => void refetch(),
  };
}
