import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { AuditRequest } from "../api/client/users.ts";
import { decodeAuditEntry } from "../api/contract/audit-entry.ts";
import type { AuditEntry } from "../api/contract/audit-entry.ts";
import type { Page } from "../api/contract/page.ts";
import { readingOf } from "./reading.ts";
import type { Reading } from "./reading.ts";
import { servicesOf, useServices } from "./services.ts";
import { readAllPages } from "./use-file-export.ts";
import type { PagesProgress } from "./use-file-export.ts";

/** The most that the appliance gives in one page (docs/contract.md §1). */
const WHOLE_LIMIT = 200;

/** One page of the audit; the entries before stay on screen until the next ones are there. */
export function auditQuery(request: AuditRequest) {
  return queryOptions({
    queryKey: ["audit", request],
    queryFn: ({ client, signal }) => servicesOf(client).client.listAudit(request, decodeAuditEntry, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

interface AuditReading extends Reading {
  readonly page: Page<AuditEntry> | null;
}

export function useAudit(request: AuditRequest): AuditReading {
  const query = useQuery(auditQuery(request));
  return { ...readingOf(query), page: query.data ?? null };
}

interface ReadWhole {
  readonly userId: string | null;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: PagesProgress) => void;
}

/** Reads the whole audit for a file. Rejects with `FailureError`, or with the signal's reason. */
export function useReadWholeAudit(): (request: ReadWhole) => Promise<readonly AuditEntry[]> {
  const { client } = useServices();
  return async ({ userId, signal, onProgress }) =>
    readAllPages(
      (offset) => client.listAudit({ offset, limit: WHOLE_LIMIT, userId }, decodeAuditEntry, signal),
      onProgress,
    );
}
