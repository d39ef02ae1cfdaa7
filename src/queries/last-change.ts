import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { decodeLastChange, type LastChange } from "../api/contract/last-change.ts";
import { guardQuery } from "./guard-query.ts";
import { servicesOf, useRuntimeConfig, useServices } from "./services.ts";
import { decodeAboutMe, decodeNotMe, type AboutMe, type NotMe } from "../api/contract/new-phone.ts";
import { readAnew } from "./reading.ts";

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

const aboutMeKey = ["guard", "requests", "mine"] as const;

/** What somebody else has begun in the name of who is signed in; null for nothing. */
export function useAboutMe(): AboutMe | null {
  const { data } = useQuery({
    ...guardQuery(aboutMeKey, "/requests/mine", decodeAboutMe),
    enabled: useRuntimeConfig().requests,
    refetchInterval: 10_000,
  });
  if (data === undefined) return null;
  return data.requests.length + data.cases.length + data.setups === 0 ? null : data;
}

/** Ends all of that. Rejects with `FailureError`. */
export function useNotMe(): () => Promise<NotMe> {
  const { client } = useServices();
  const queryClient = useQueryClient();
  return async () => {
    try {
      return await client.tellGuard("/requests/mine/not-me", {}, decodeNotMe);
    } finally {
      void readAnew(queryClient, { queryKey: aboutMeKey });
    }
  };
}
