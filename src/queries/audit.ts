import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { AuditRequest } from "../api/client.ts";
import type { AuditEntry, AuditPage } from "../api/contract/audit-page.ts";
import { decodeAuditPage } from "../api/contract/decode-audit-page.ts";
import { FailureError } from "../api/failure.ts";
import type { Failure } from "../api/failure.ts";
import { readAllPages } from "./read-all-pages.ts";
import type { PagesProgress } from "./read-all-pages.ts";
import { servicesOf, useServices } from "./services.ts";

/** The most that the appliance gives in one page (contract.md §1). */
const WHOLE_LIMIT = 200;

/** One page of the audit; the entries before stay on screen until the next ones are there. */
export function auditQuery(request: AuditRequest) {
  return queryOptions({
    queryKey: ["audit", request],
    queryFn: ({ client, signal }) => servicesOf(client).client.listAudit(request, decodeAuditPage, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

export interface AuditReading {
  readonly page: AuditPage | null;
  readonly loading: boolean;
  readonly failure: Failure | null;
  reload: () => void;
}

export function useAudit(request: AuditRequest): AuditReading {
  const { data, error, isFetching, refetch } = useQuery(auditQuery(request));
  return {
    page: data ?? null,
    loading: isFetching,
    failure: error instanceof FailureError ? error.failure : null,
    reload: () => void refetch(),
  };
}

interface ReadWhole {
  readonly userId: string | null;
  readonly signal: AbortSignal;
  onProgress: (progress: PagesProgress) => void;
}

/** Reads the whole audit for a file. Rejects with `FailureError`, or with the signal's reason. */
export function useReadWholeAudit(): (request: ReadWhole) => Promise<readonly AuditEntry[]> {
  const { client } = useServices();
  return async ({ userId, signal, onProgress }) =>
    readAllPages(async (offset) => {
      const request = { offset, limit: WHOLE_LIMIT, userId };
      const { entries, ...page } = await client.listAudit(request, decodeAuditPage, signal);
      return { rows: entries, ...page };
    }, onProgress);
}
