import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { UsersRequest } from "../api/client/users.ts";
import { readingOf } from "./reading.ts";
import { servicesOf } from "./services.ts";

/** One page of the list; the rows before stay on screen until the next ones are there. */
export function usersQuery(request: UsersRequest) {
  return queryOptions({
    queryKey: ["users", "list", request],
    queryFn: ({ client, signal }) => servicesOf(client).client.listUsers(request, signal),
    placeholderData: keepPreviousData,
  });
}

/** One page of the list; a newer request cancels the one before. */
export function useUserList(request: UsersRequest, enabled = true) {
  const query = useQuery({ ...usersQuery(request), enabled });
  // The newest page that was read; the one before while the next is loading; null before the first.
  return { ...readingOf(query), page: query.data ?? null };
}
