import type { Db } from "../../store/schema.ts";
import { auditTable } from "../../store/tables/audit-table.ts";
import type { Actor, Call } from "../call.ts";

/** Where an event came from: a call, or a command on the server's machine. */
export interface AuditSource {
  readonly address: string;
  readonly traceId: string;
  readonly now: number;
}

interface AuditEvent {
  readonly event:
    | "enable"
    | "accept"
    | "abandon"
    | "disable"
    | "sign-in"
    | "second-factor"
    | "refresh-reuse"
    | "create-user"
    | "edit-user"
    | "delete-user"
    | "unlock"
    | "reset-mfa"
    | "reset-password"
    | "void-scratch-codes";
  readonly outcome: "done" | "refused";
  readonly reason?: string;
  readonly actor: { readonly id: string; readonly name: string } | null;
  /** Null for a name that nobody has. */
  readonly user: { readonly id: string; readonly name: string } | null;
}

/** Writes the row in the same transaction as the change: no audit, no change (security rules 24 and 40). Never a secret. */
export function writeAudit(tx: Db, source: AuditSource, event: AuditEvent): Promise<void> {
  return auditTable.insert(tx, {
    at: source.now,
    event: event.event,
    outcome: event.outcome,
    reason: event.reason ?? null,
    actor_id: event.actor?.id ?? null,
    actor_name: event.actor?.name ?? null,
    user_id: event.user?.id ?? null,
    user_name: event.user?.name ?? null,
    address: source.address,
    trace_id: source.traceId,
  });
}

/** The source of a call's events. */
export function auditSource(call: Call, now: number): AuditSource {
  return { address: call.address, traceId: call.traceId, now };
}

/** The acting person as the audit names them. */
export function auditPerson(actor: Actor): { id: string; name: string } {
  return { id: actor.userId, name: actor.userName };
}
