import { useQuery, useQueryClient } from "@tanstack/react-query";
import { decodeCase, decodeCases } from "../api/contract/guard-case.ts";
import type { Case } from "../api/contract/guard-case.ts";
import { useGuarded } from "./cases.ts";
import { readingOf } from "./reading.ts";
import type { Reading } from "./reading.ts";
import { useServices } from "./services.ts";

const pollMs = 3_000;

/** All that waits for an administrator, read anew all the time. @param everyMs how often */
export function useWaitingCases(everyMs = pollMs): Reading & { readonly cases: readonly Case[] | null } {
  const { client } = useServices();
  const query = useQuery({
    queryKey: ["guard", "cases", "waiting"],
    queryFn: ({ signal }) => client.askGuard("/cases?state=waiting", decodeCases, signal),
    enabled: useGuarded(),
    refetchInterval: everyMs,
    staleTime: 0,
  });
  return { ...readingOf(query), cases: query.data ?? null };
}

export type Decision = "approve" | "decline";

/** Approves or declines what somebody else wants to do. Rejects with `FailureError`. */
export function useDecideCase(): (id: string, decision: Decision) => Promise<void> {
  const { client } = useServices();
  const queryClient = useQueryClient();
  return async (id, decision) => {
    try {
      await client.tellGuard(`/cases/${encodeURIComponent(id)}/${decision}`, {}, decodeCase);
    } finally {
      void queryClient.invalidateQueries({ queryKey: ["guard", "cases"] });
    }
  };
}
