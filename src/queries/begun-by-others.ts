import { useQuery, useQueryClient } from "@tanstack/react-query";
import { decodeAboutMe, decodeNotMe, type AboutMe, type NotMe } from "../api/contract/new-phone.ts";
import { readAnew } from "./read-anew.ts";
import { useRuntimeConfig, useServices } from "./services.ts";

const aboutMeKey = ["guard", "requests", "mine"] as const;

/** What somebody else has begun in the name of who is signed in; null for nothing. */
export function useAboutMe(): AboutMe | null {
  const { client } = useServices();
  const { data } = useQuery({
    queryKey: aboutMeKey,
    queryFn: ({ signal }) => client.askGuard("/requests/mine", decodeAboutMe, signal),
    enabled: useRuntimeConfig().requests,
    refetchInterval: 10_000,
    staleTime: 0,
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
