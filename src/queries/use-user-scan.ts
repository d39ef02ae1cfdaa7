import { infiniteQueryOptions, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { User } from "../api/contract/user.ts";
import { servicesOf, useServices } from "./services.ts";

/** The most that the appliance gives in one page (docs/contract.md §1). */
const SCAN_LIMIT = 200;

/** The whole list, page by page: for what the API cannot answer in one call (MFA filter, share, export). */
function userScanQuery() {
  return infiniteQueryOptions({
    queryKey: ["user-scan"],
    initialPageParam: 0,
    queryFn: ({ client, signal, pageParam }) =>
      servicesOf(client).client.listUsers({ offset: pageParam, limit: SCAN_LIMIT, nameFilter: "" }, signal),
    // The server may cap pages lower than asked; an empty page ends the list whatever `total` says.
    getNextPageParam: (page) => {
      const seen = page.rows.length + page.badRows;
      const next = page.offset + seen;
      return seen === 0 || next >= page.total ? null : next;
    },
    // Read once, then used again: a change of somebody's MFA throws it away (`refreshUsers`).
    staleTime: Infinity,
    gcTime: 1_800_000,
  });
}

type Progress = "idle" | "running" | "stopped" | "complete" | "failed";

export type UserScan = ReturnType<typeof useUserScan>;

/** Pages through all users while `enabled`, with visible progress; `stop` keeps what was read. */
export function useUserScan(enabled: boolean) {
  const [stopped, setStopped] = useState(false);
  const queryClient = useQueryClient();
  const active = enabled && !stopped;
  const scan = useInfiniteQuery({ ...userScanQuery(), enabled: active });
  const { hasNextPage, isFetching, isError, fetchNextPage } = scan;
  const pagesRead = scan.data?.pages.length ?? 0;
  // Follows the server: as soon as one page is here, the next one is asked for. A quick answer may come between two
  // renderings, so the pages are counted: `isFetching` alone would be seen as never having changed.
  useEffect(() => {
    if (active && hasNextPage && !isFetching && !isError) void fetchNextPage();
    // oxlint-disable-next-line react/exhaustive-deps
  }, [active, hasNextPage, isFetching, isError, fetchNextPage, pagesRead]);
  const pages = scan.data?.pages ?? [];
  const complete = scan.data !== undefined && !hasNextPage;
  return {
    users: pages.flatMap((page) => page.rows),
    /** Rows looked at, unreadable ones included. */
    seen: pages.reduce((sum, page) => sum + page.rows.length + page.badRows, 0),
    total: pages.at(-1)?.total ?? 0,
    progress: progressOf({ complete, failed: isError, stopped, enabled }),
    stop: () => {
      setStopped(true);
      // The page that is being read is not waited for: it may be the one that hangs.
      void queryClient.cancelQueries({ queryKey: userScanQuery().queryKey });
    },
    resume: () => {
      setStopped(false);
      if (isError) void fetchNextPage();
    },
  };
}

function progressOf(is: Readonly<Record<"complete" | "failed" | "stopped" | "enabled", boolean>>): Progress {
  if (is.complete) return "complete";
  if (is.failed) return "failed";
  if (is.stopped) return "stopped";
  return is.enabled ? "running" : "idle";
}

/** How far a reading of many pages is, in rows. */
export interface PagesProgress {
  readonly seen: number;
  readonly total: number;
}

/** A long reading, which somebody may stop. */
export interface LongReading {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: PagesProgress) => void;
}

/**
 * Reads every user for a file, one page after the other: the server answers other people meanwhile. Rows that cannot be
 * read count as seen. Rejects with `FailureError`, or with the signal's reason.
 */
export function useReadAllUsers(): (nameFilter: string, reading: LongReading) => Promise<readonly User[]> {
  const { client } = useServices();
  return async (nameFilter, { signal, onProgress }) => {
    const all: User[] = [];
    for (let seen = 0; ;) {
      const request = { offset: seen, limit: SCAN_LIMIT, nameFilter };
      const { rows, badRows, total } = await client.listUsers(request, signal);
      const read = rows.length + badRows;
      all.push(...rows);
      seen += read;
      onProgress({ seen, total });
      if (read === 0 || seen >= total) return all;
    }
  };
}
