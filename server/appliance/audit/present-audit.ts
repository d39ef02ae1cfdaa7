import type { Selectable } from "kysely";
import type { AuditTableRow } from "../../store/schema.ts";

/** An audit row as answers show it. */
export interface PresentedAudit {
  readonly id: string;
  readonly at: string;
  readonly event: string;
  readonly outcome: string;
  readonly reason?: string;
  readonly actorId?: string;
  readonly actorName?: string;
  readonly userId?: string;
  readonly userName?: string;
  readonly address: string;
  readonly traceId: string;
}

/** Members without a value are left out (contract.md section 1). */
export function presentAudit(row: Selectable<AuditTableRow>): PresentedAudit {
  return {
    id: String(row.seq),
    at: new Date(row.at).toISOString(),
    event: row.event,
    outcome: row.outcome,
    ...(row.reason === null || row.reason === "" ? {} : { reason: row.reason }),
    ...(row.actor_id === null ? {} : { actorId: row.actor_id }),
    ...(row.actor_name === null ? {} : { actorName: row.actor_name }),
    ...(row.user_id === null ? {} : { userId: row.user_id }),
    ...(row.user_name === null ? {} : { userName: row.user_name }),
    address: row.address,
    traceId: row.trace_id,
  };
}
