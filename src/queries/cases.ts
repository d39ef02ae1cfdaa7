import { useQuery } from "@tanstack/react-query";
import { decodeCase, decodeCases, decodePolicy, type Case, type Policy } from "../api/contract/guard-case.ts";
import { useRuntimeConfig, useServices } from "./services.ts";

/** Whether a server of ours keeps the cases. Without one the app alone stands in the way. */
export function useGuarded(): boolean {
  return useRuntimeConfig().guard;
}

/** What the server wants, null while that is not known. */
export function usePolicy(): Policy | null {
  const { client } = useServices();
  const query = useQuery({
    queryKey: ["guard", "policy"],
    queryFn: ({ signal }) => client.askGuard("/policy", decodePolicy, signal),
    enabled: useGuarded(),
    staleTime: 60_000,
  });
  return query.data ?? null;
}

/** The cases of one user, newest first; null where nobody keeps them, and while they are not known. What was read before counts for nothing. */
export function useReadCases(userId: string) {
  const { client } = useServices();
  const query = useQuery({
    queryKey: ["guard", "cases", userId],
    queryFn: ({ signal }) =>
      client.askGuard(`/cases?userId=${encodeURIComponent(userId)}`, decodeCases, signal),
    enabled: useGuarded(),
    staleTime: 0,
  });
  const { data = null, fetchStatus, isFetchedAfterMount } = query;
  return { cases: data, loading: fetchStatus === "fetching" && !isFetchedAfterMount };
}

/** The cases of one user, newest first; none where nobody keeps them. */
export function useCasesOf(userId: string): readonly Case[] {
  return useReadCases(userId).cases ?? [];
}

const pollMs = 3_000;

/** A case that waits for somebody's decision, looked at again and again until it is there. */
export function useDecision(waiting: Case | null): Case | null {
  const { client } = useServices();
  const id = waiting?.id ?? null;
  const query = useQuery({
    queryKey: ["guard", "case", id],
    queryFn: ({ signal }) => client.askGuard(`/cases/${encodeURIComponent(id ?? "")}`, decodeCase, signal),
    enabled: id !== null && waiting?.state === "waiting",
    refetchInterval: pollMs,
    staleTime: 0,
  });
  const now = query.data ?? null;
  // What is decided already is no news: the cache still holds the decision when its step is shown again.
  const asked = waiting?.state === "waiting";
  return asked && now?.id === id && now.state !== "waiting" ? now : null;
}
