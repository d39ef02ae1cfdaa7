import type { Selectable } from "kysely";
import * as v from "valibot";
import type { AuditTableRow } from "../../store/audit-schema.ts";
import type { ProofKind } from "../../calls/policy.ts";
import { checksOf, checksSchema, storedProof, vouched, vouchedSchema } from "../proof.ts";

const detailsSchema = v.record(v.string(), v.union([v.string(), v.boolean()]));
const storedDetails = v.pipe(v.string(), v.parseJson(), detailsSchema);

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
  proof: v.optional(vouchedSchema),
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
    ...given("reason", row.reason),
    ...detailsOf(row),
    ...given("actorId", row.actor_id),
    ...given("actorName", row.actor_name),
    ...given("userId", row.user_id),
    ...given("userName", row.user_name),
    address: row.address,
    traceId: row.trace_id,
    ...given("caseId", row.case_id),
    ...given("caseReason", row.case_reason),
    ...given("ticket", row.ticket),
    ...(row.checks === null ? {} : { checks: [...checksOf(row.checks)] }),
    ...given("way", row.way),
    hash: row.hash,
  };
}

/** What showed who it is, by the case of a row. */
export function recordedProof({ details }: Pick<AuditTableRow, "details">): readonly ProofKind[] {
  const read = v.safeParse(storedDetails, details);
  return read.success ? storedProof(String(read.output["proof"])) : [];
}

function detailsOf(row: Selectable<AuditTableRow>) {
  const read = v.safeParse(storedDetails, row.details);
  const { proof: _, ...details } = read.success ? read.output : {};
  const proof = vouched(recordedProof(row));
  return {
    ...(Object.keys(details).length === 0 ? {} : { details }),
    ...(proof.length === 0 ? {} : { proof }),
  };
}

function given(name: keyof PresentedAudit, value: string | null) {
  return value === null || value === "" ? {} : { [name]: value };
}

/** The columns of the file. */
export const AUDIT_COLUMNS = v.keyof(auditRowSchema).options;

/** Members in one cell, the answers of an identity gate (`call back: passed; manager: not asked`), and whose word (`callback: agent`). */
function textOf(value: PresentedAudit[(typeof AUDIT_COLUMNS)[number]]): string {
  if (typeof value === "string") return value;
  if (value !== undefined && !Array.isArray(value))
    return Object.entries(value)
      .map(([name, told]) => (told === true ? name : `${name}: ${told}`))
      .join("; ");
  return (value ?? [])
    .map((one) => ("kind" in one ? `${one.kind}: ${one.vouchedBy}` : `${one.name}: ${one.answer}`))
    .join("; ");
}

/** A row of the file. */
export function auditCells(row: PresentedAudit): string[] {
  return AUDIT_COLUMNS.map((column) => textOf(row[column]));
}
