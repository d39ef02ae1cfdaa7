import type { auditEvents } from "../../contract/audit-events.ts";
import { newTraceId } from "../http/trace-id.ts";
import { INVISIBLE, storableText } from "../store/findable-text.ts";
import type { Db } from "../store/schema.ts";
import { auditTable } from "../store/tables/audit-table.ts";
import type { Call } from "./call.ts";
import type { ProofKind } from "./policy.ts";

/** Where an event came from: a call, or a command on the server's machine. */
export interface AuditSource {
  readonly address: string;
  readonly traceId: string;
  readonly now: number;
}

/** What happened, as the record keeps it. */
export interface AuditEvent {
  readonly event: (typeof auditEvents)[number];
  readonly outcome: "done" | "refused";
  /** A code. */
  readonly reason?: string;
  /** What it says besides, by member: never a secret. */
  readonly details?: Readonly<Record<string, string | boolean>>;
  readonly actor: AuditPerson | null;
  /** Null for a name that nobody has. */
  readonly user: AuditPerson | null;
  /** What a case says of it; absent and null where there is none. */
  readonly case?: AuditCase | null;
}

/** A gateway doesn't know the id of everybody. */
export interface AuditPerson {
  readonly id: string | null;
  readonly name: string;
}

/** A case as the record repeats it, so that a row can be read by itself. */
export interface AuditCase {
  readonly id: string | null;
  readonly reason: string | null;
  readonly ticket: string | null;
  /** JSON. */
  readonly checks: string | null;
  /** What showed who it is. */
  readonly proof: readonly ProofKind[];
  /** How it was handed over; `automation` where the policy lets the account of a script act without a case. */
  readonly way: string | null;
}

const LONGEST_NAME = 256;

/** What both engines give back otherwise than it was written would break the chain. */
const storedOf = (text: string | null | undefined) => (typeof text === "string" ? storableText(text) : null);

/** A name as rows have it, whatever another appliance calls somebody: on one line, with nothing that turns or hides what stands beside it. */
export function recordedName(name: string): string {
  return storableText(name).replace(INVISIBLE, "\ufffd").slice(0, LONGEST_NAME);
}

/** Writes the row in the same transaction as the change: no audit, no change. Never a secret. */
export async function writeAudit(tx: Db, source: AuditSource, event: AuditEvent): Promise<void> {
  const proof = event.case?.proof ?? [];
  const details = { ...event.details, ...(proof.length === 0 ? {} : { proof: proof.join(" ") }) };
  await auditTable.insert(tx, {
    at: source.now,
    event: event.event,
    outcome: event.outcome,
    reason: storedOf(event.reason),
    details: Object.keys(details).length === 0 ? null : storableText(JSON.stringify(details)),
    actor_id: storedOf(event.actor?.id),
    actor_name: event.actor === null ? null : recordedName(event.actor.name),
    user_id: storedOf(event.user?.id),
    user_name: event.user === null ? null : recordedName(event.user.name),
    address: source.address,
    trace_id: source.traceId,
    case_id: event.case?.id ?? null,
    case_reason: event.case?.reason ?? null,
    ticket: event.case?.ticket ?? null,
    checks: event.case?.checks ?? null,
    way: event.case?.way ?? null,
  });
}

/** The source of what the server does by itself. */
export function serverSource(now: number): AuditSource {
  return { address: "server", traceId: newTraceId(), now };
}

/** The source of a call's events. */
export function auditSource(call: Call, now: number): AuditSource {
  return { address: call.address, traceId: call.traceId, now };
}
