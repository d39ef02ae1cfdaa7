import { queryOptions, useQuery } from "@tanstack/react-query";
import { decodeLastChange, type LastChange } from "../api/contract/last-change.ts";
import { servicesOf } from "./services.ts";

/**
 * Who changed this user's MFA last, and what the user is to be told; null for nothing. Never changed (204), no such call
 * (404) and every failure are one: the page does without. What was known stays. So it is asked once a sign-in, and after a
 * change of MFA, which reads everything below "users" again.
 */
function lastChangeQuery(userId: string) {
  const queryKey = ["users", "last-change", userId];
  return queryOptions({
    queryKey,
    queryFn: ({ client, signal }): Promise<LastChange | null> =>
      servicesOf(client)
        .client.getLastChange(userId, decodeLastChange, signal)
        .catch(() => client.getQueryData<LastChange | null>(queryKey) ?? null),
    staleTime: Infinity,
  });
}

export function useLastChange(userId: string): LastChange | null {
  return useQuery(lastChangeQuery(userId)).data ?? null;
}
