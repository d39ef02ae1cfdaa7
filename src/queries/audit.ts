import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { decodeAuditPage } from "../api/contract/audit-entry.ts";
import { guardQuery } from "./guard-query.ts";
import { readingOf } from "./reading.ts";
import { useServices } from "./services.ts";

/** Which entries; "" for all. */
export interface AuditFilter {
  /** The name of an event, or `changes` for all but sign-ins. */
  readonly event: string;
  readonly outcome: "" | "done" | "refused";
  /** Who it was about: a name or an id. */
  readonly user: string;
  /** Who did it: a name or an id. */
  readonly actor: string;
  /** The first and the last day, `YYYY-MM-DD`, where the browser is. */
  readonly from: string;
  readonly to: string;
}

interface AuditRequest extends AuditFilter {
  readonly offset: number;
  readonly limit: number;
}

/** One page of the audit; the entries before stay on screen until the next ones are there. */
function auditQuery({ offset, limit, ...filter }: AuditRequest) {
  const path = `/audit?${queryOf(filter, { offset: String(offset), limit: String(limit) })}`;
  return {
    ...guardQuery(["audit", path], path, (json) => decodeAuditPage(json, offset)),
    placeholderData: keepPreviousData,
  };
}

export function useAudit(request: AuditRequest) {
  const query = useQuery(auditQuery(request));
  return { ...readingOf(query), found: query.data ?? null };
}

/** All that the filter finds, as the file that the server makes. Rejects with `FailureError`, or with the signal's reason. */
export function useAuditFile(): (filter: AuditFilter, signal: AbortSignal) => Promise<Blob> {
  const { client } = useServices();
  return (filter, signal) => client.guardFile(`/audit/export?${queryOf(filter)}`, signal);
}

function queryOf({ from, to, ...rest }: AuditFilter, range: Readonly<Record<string, string>> = {}): string {
  const members = Object.entries({ ...rest, ...range, from: midnight(from, 0), to: midnight(to, 1) });
  const told = members.flatMap(([name, value]) => (value === "" ? [] : [[name, value]]));
  return new URLSearchParams(told).toString();
}

/** The beginning of a day, or of the one `after` days later, in this time zone; "" for none. */
function midnight(day: string, after: number): string {
  const at = new Date(`${day}T00:00:00`);
  at.setDate(at.getDate() + after);
  return Number.isNaN(at.getTime()) ? "" : at.toISOString();
}
