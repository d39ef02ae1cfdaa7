import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { type Case, decodeCase } from "../api/contract/guard-case.ts";
import { decodePage, type Page } from "../api/contract/page.ts";
import { failureIn, isRefusedFor } from "../api/failure.ts";
import { guardQuery } from "./guard-query.ts";
import { useGuarded } from "./cases.ts";
import { readAnew, readingOf } from "./reading.ts";
import { useServices } from "./services.ts";
import * as v from "valibot";
import { reader } from "../api/contract/shown.ts";

const pollMs = 3_000;

/** With each stands what happened around its person, which is read one by one. */
export const CASES_A_PAGE = 10;

/** Cases, and whether the reader decides on none yet: administrators do after 24 hours. */
interface CasesPage extends Page<Case> {
  readonly tooNew: boolean;
}

/** One page of what waits for an administrator, read anew all the time. */
export function useWaitingCases(page: number) {
  const query = useQuery({
    ...useCasesQuery((page - 1) * CASES_A_PAGE, CASES_A_PAGE),
    placeholderData: keepPreviousData,
    refetchInterval: pollMs,
  });
  return { ...readingOf(query), found: query.data ?? null };
}

/** The most that the server lists at once. */
const MOST = 200;

/** What the reader approved, and nobody has used yet; read anew all the time. */
export function useOwnApprovals() {
  const query = useQuery({
    ...useCasesQuery(0, MOST, "state=approved&approvedByMe=true"),
    refetchInterval: pollMs,
  });
  return { ...readingOf(query), cases: query.data?.rows ?? [] };
}

/** How much waits for the reader's own decision; 0 while that is not known. @param everyMs how often it is looked at */
export function useWaitingCount(everyMs: number): number {
  const query = useQuery({ ...useCasesQuery(0, 1, "decidable=true"), refetchInterval: everyMs });
  return query.data?.total ?? 0;
}

function useCasesQuery(offset: number, limit: number, which = "state=waiting") {
  const path = `/cases?${which}&offset=${offset}&limit=${limit}`;
  const key = ["guard", "cases", which, offset, limit];
  return { ...guardQuery(key, path, (json) => decodeWhole(json, offset)), enabled: useGuarded() };
}

/** A case that can't be read must not go unnoticed: then there is no list. */
function decodeWhole(json: unknown, offset: number): CasesPage | null {
  const page = decodePage(json, offset, decodeCase);
  return page?.badRows === 0 ? { ...page, tooNew: isTooNew(json) } : null;
}

export type Decision = "approve" | "decline";

/** Approves or declines what somebody else wants to do. Rejects with `FailureError`. */
export function useDecideCase(): (id: string, decision: Decision) => Promise<Case> {
  const { client } = useServices();
  const queryClient = useQueryClient();
  return async (id, decision) => {
    try {
      return await client.tellGuard(`/cases/${encodeURIComponent(id)}/${decision}`, {}, decodeCase);
    } finally {
      void readAnew(queryClient, { queryKey: ["guard", "cases"] });
    }
  };
}

/**
 * Takes an approval back. Gives the case as it is then: `declined`, or what it became before, where that was faster.
 * Rejects with `FailureError`.
 */
export function useTakeBack(): (id: string) => Promise<Case> {
  const { client } = useServices();
  const decideCase = useDecideCase();
  return async (id) => {
    try {
      return await decideCase(id, "decline");
    } catch (error) {
      if (!isRefusedFor(failureIn(error), "case-decided")) throw error;
      return client.askGuard(`/cases/${encodeURIComponent(id)}`, decodeCase);
    }
  };
}

const schema = v.object({ tooNew: v.literal(true) });

/** Whether a list of cases says that its reader decides on none yet; apart from the case, which is in the first load. */
const isTooNew = (json: unknown): boolean => reader(schema)(json) !== null;
