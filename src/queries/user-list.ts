import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { UsersRequest } from "../api/client/users.ts";
import type { Page } from "../api/contract/page.ts";
import type { User } from "../api/contract/user.ts";
import { readingOf } from "./reading.ts";
import type { Reading } from "./reading.ts";
import { servicesOf } from "./services.ts";

/** One page of the list; the rows before stay on screen until the next ones are there. */
export function usersQuery(request: UsersRequest) {
  return queryOptions({
    queryKey: ["users", "list", request],
    queryFn: ({ client, signal }) => servicesOf(client).client.listUsers(request, signal),
    placeholderData: keepPreviousData,
  });
}

interface UserList extends Reading {
  /** The newest page that was read; the one before while the next is loading; null before the first. */
  readonly page: Page<User> | null;
}

/** One page of the list; a newer request cancels the one before. */
export function useUserList(request: UsersRequest, enabled = true): UserList {
  const query = useQuery({ ...usersQuery(request), enabled });
  return { ...readingOf(query), page: query.data ?? null };
}
