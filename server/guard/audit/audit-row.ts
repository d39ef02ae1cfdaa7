import type { Selectable } from "kysely";
import * as v from "valibot";
import type { AuditTableRow } from "../../store/audit-schema.ts";
import { csvLines } from "../../../contract/csv.ts";
import { checksOf, checksSchema } from "../gate-answers.ts";

const detailsSchema = v.record(v.string(), v.union([v.string(), v.boolean()]));

/** An audit row as answers show it. */
export const auditRowSchema = v.object({
  id: v.string(),
  at: v.string(),
  event: v.string(),
  outcome: v.picklist(["done", "refused"]),
  reason: v.optional(v.string()),
  /** What the reason says besides, by member. */
  details: v.optional(detailsSchema),
  actorId: v.optional(v.string()),
  actorName: v.optional(v.string()),
  userId: v.optional(v.string()),
  userName: v.optional(v.string()),
  address: v.string(),
  traceId: v.string(),
  /** Of the case under which it was done. */
  caseId: v.optional(v.string()),
  caseReason: v.optional(v.string()),
  ticket: v.optional(v.string()),
  checks: v.optional(checksSchema),
  way: v.optional(v.string()),
  hash: v.string(),
});

/** The store keeps the outcome as plain text. */
type PresentedAudit = Readonly<Omit<v.InferOutput<typeof auditRowSchema>, "outcome"> & { outcome: string }>;

/** Members without a value are left out (docs/contract.md section 1). */
export function presentAudit(row: Selectable<AuditTableRow>): PresentedAudit {
  return {
    id: String(row.seq),
    at: new Date(row.at).toISOString(),
    event: row.event,
    outcome: row.outcome,
    ...(row.reason === null || row.reason === "" ? {} : { reason: row.reason }),
    ...detailsOf(row.details),
    ...(row.actor_id === null ? {} : { actorId: row.actor_id }),
    ...(row.actor_name === null ? {} : { actorName: row.actor_name }),
    ...(row.user_id === null ? {} : { userId: row.user_id }),
    ...(row.user_name === null ? {} : { userName: row.user_name }),
    address: row.address,
    traceId: row.trace_id,
    ...(row.case_id === null ? {} : { caseId: row.case_id }),
    ...given("caseReason", row.case_reason),
    ...given("ticket", row.ticket),
    ...(row.checks === null ? {} : { checks: [...checksOf(row.checks)] }),
    ...given("way", row.way),
    hash: row.hash,
  };
}

function detailsOf(text: string | null) {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), detailsSchema), text);
  return read.success ? { details: read.output } : {};
}

function given(name: "caseReason" | "ticket" | "way", value: string | null) {
  return value === null || value === "" ? {} : { [name]: value };
}

/** The columns of the file. */
export const AUDIT_COLUMNS = [
  "id",
  "at",
  "event",
  "outcome",
  "reason",
  "details",
  "actorId",
  "actorName",
  "userId",
  "userName",
  "address",
  "traceId",
  "caseId",
  "caseReason",
  "ticket",
  "checks",
  "way",
  "hash",
] as const;

/** A page as a file. */
export function auditCsv(rows: readonly PresentedAudit[]): string {
  return csvLines([AUDIT_COLUMNS, ...rows.map(auditCells)]);
}

/** Members in one cell, and the answers of an identity gate: `call back: passed; manager: not asked`. */
function textOf(value: PresentedAudit[(typeof AUDIT_COLUMNS)[number]]): string {
  if (typeof value === "string") return value;
  if (value !== undefined && !Array.isArray(value))
    return Object.entries(value)
      .map(([name, told]) => (told === true ? name : `${name}: ${told}`))
      .join("; ");
  return (value ?? []).map(({ name, answer }) => `${name}: ${answer}`).join("; ");
}

/** A row of the file. */
export function auditCells(row: PresentedAudit): string[] {
  return AUDIT_COLUMNS.map((column) => textOf(row[column]));
}
