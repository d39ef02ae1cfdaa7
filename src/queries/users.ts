import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { QueryClient } from "@tanstack/react-query";
import type { UsersRequest } from "../api/client.ts";
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

/** One page of the list; the rows before stay on screen until the next ones are there. */
export function usersQuery(request: UsersRequest) {
  return queryOptions({
    queryKey: ["users", "list", request],
    queryFn: ({ client, signal }) => servicesOf(client).client.listUsers(request, signal),
    placeholderData: keepPreviousData,
  });
}

/** All users on screen are read again; called after every MFA change, failed ones too (faults.md I2). */
export function refreshUsers(queryClient: QueryClient): void {
  void queryClient.invalidateQueries({ queryKey: ["users"] });
  // A scan of the whole list is read anew, with visible progress, when somebody looks at it again.
  queryClient.removeQueries({ queryKey: ["user-scan"], type: "inactive" });
}
