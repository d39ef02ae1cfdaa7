import { useQuery } from "@tanstack/react-query";
import { type Case, decodeCase, decodeCases, decodePolicy, type Policy } from "../api/contract/guard-case.ts";
import { guardQuery } from "./guard-query.ts";
import { useRuntimeConfig } from "./services.ts";
import { type AboutPerson, decodeAboutPerson } from "../api/contract/about-person.ts";

/** Whether a server of ours keeps the cases. Without one the app alone stands in the way. */
export function useGuarded(): boolean {
  return useRuntimeConfig().guard;
}

/** What the server wants, null while that is not known. */
export function usePolicy(): Policy | null {
  const { data } = useQuery({
    ...guardQuery(["guard", "policy"], "/policy", decodePolicy),
    enabled: useGuarded(),
    staleTime: 60_000,
  });
  return data ?? null;
}

/** The cases of one user, newest first; null where nobody keeps them, and while they are not known. What was read before counts for nothing. */
export function useReadCases(userId: string) {
  const { data, fetchStatus, isFetchedAfterMount } = useQuery({
    ...guardQuery(["guard", "cases", userId], `/cases?userId=${encodeURIComponent(userId)}`, decodeCases),
    enabled: useGuarded(),
  });
  return { cases: data ?? null, loading: fetchStatus === "fetching" && !isFetchedAfterMount };
}

/** The cases of one user, newest first; none where nobody keeps them. */
export function useCasesOf(userId: string): readonly Case[] {
  return useReadCases(userId).cases ?? [];
}

const pollMs = 3_000;

/** A case that waits for somebody's decision, looked at again and again until it is there. */
export function useDecision(waiting: Case | null): Case | null {
  const id = waiting?.id ?? null;
  const { data } = useQuery({
    ...guardQuery(["guard", "case", id], `/cases/${encodeURIComponent(id ?? "")}`, decodeCase),
    enabled: id !== null && waiting?.state === "waiting",
    refetchInterval: pollMs,
  });
  const now = data ?? null;
  // What is decided already is no news: the cache still holds the decision when its step is shown again.
  const asked = waiting?.state === "waiting";
  return asked && now?.id === id && now.state !== "waiting" ? now : null;
}

/** What a server of ours knows of a person, and what happened around them in 72 hours; null while that is not known. */
export function useAboutPerson(userId: string | undefined): AboutPerson | null {
  const path = `/users/${encodeURIComponent(userId ?? "")}/about`;
  const { data } = useQuery({
    ...guardQuery(["guard", "cases", "about", userId], path, decodeAboutPerson),
    enabled: useGuarded() && userId !== undefined,
  });
  return data ?? null;
}
