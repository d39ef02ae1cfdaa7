import { useQueryClient } from "@tanstack/react-query";
import type { QueryClient } from "@tanstack/react-query";
import type { User } from "../api/contract/user.ts";
import { servicesOf } from "./services.ts";
import { userQuery } from "./users.ts";

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
