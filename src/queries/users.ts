import { queryOptions, useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import type { User } from "../api/contract/user.ts";
import { readAnew, readingOf, type Reading } from "./reading.ts";
import { servicesOf } from "./services.ts";

/** The signed-in person's own user. */
export function ownUserQuery() {
  return queryOptions({
    queryKey: ["users", "own"],
    queryFn: ({ client, signal }) => servicesOf(client).client.findOwnUser(signal),
  });
}

/** One user by id. */
export function userQuery(userId: string) {
  return queryOptions({
    queryKey: ["users", "one", userId],
    queryFn: ({ client, signal }) => servicesOf(client).client.getUser(userId, signal),
  });
}

/** All users on screen are read again; called after every MFA change, failed ones too: it may have been carried out. */
export function refreshUsers(queryClient: QueryClient): void {
  void readAnew(queryClient, { queryKey: ["users"] });
  // A scan of the whole list is read anew, with visible progress, when somebody looks at it again.
  queryClient.removeQueries({ queryKey: ["user-scan"], type: "inactive" });
}

export interface UserReading extends Reading {
  readonly user: User | null;
  /** How often the user has been read. */
  readonly reads: number;
}

/** What sign-in or the loader of the page has just read is not read a second time, in milliseconds. */
const justReadMs = 2_000;

/** The user a page is about: the signed-in person (null), or the user with this id; read anew when the page is entered. */
export function useUser(userId: string | null): UserReading {
  const own = useQuery({ ...ownUserQuery(), enabled: userId === null, staleTime: justReadMs });
  const other = useQuery({ ...userQuery(userId ?? ""), enabled: userId !== null, staleTime: 0 });
  const query = userId === null ? own : other;
  const { queryKey } = userId === null ? ownUserQuery() : userQuery(userId);
  const reads = useQueryClient().getQueryState(queryKey)?.dataUpdateCount ?? 0;
  return { ...readingOf(query), user: query.data ?? null, reads };
}

/** Somebody else, once it is known who; null before, and where the reading failed. */
export function useOtherUser(userId: string | undefined): User | null {
  const { data } = useQuery({
    ...userQuery(userId ?? ""),
    enabled: userId !== undefined,
    staleTime: justReadMs,
  });
  return data ?? null;
}

/**
 * The truth about a user after an unknown outcome: always read from the server, never answered from the cache.
 * What was read replaces the cached row. Rejects with `FailureError`: "we do not know yet".
 */
export async function readBack(queryClient: QueryClient, userId: string): Promise<User> {
  const { queryKey } = userQuery(userId);
  await queryClient.cancelQueries({ queryKey });
  const user = await servicesOf(queryClient).client.getUser(userId);
  queryClient.setQueryData(queryKey, user);
  return user;
}

/** `readBack` for a component's event handlers. */
export function useReadBack(): (userId: string) => Promise<User> {
  const queryClient = useQueryClient();
  return (userId) => readBack(queryClient, userId);
}
