/** The record, and how far it was sent on; part of the one schema (schema.ts). */
export interface AuditSchema {
  audit: AuditTableRow;
  audit_people: AuditPeopleRow;
  /** One row: the newest of the audit. Writing it first orders the transactions that write audit rows. */
  audit_head: { seq: number; hash: string };
  event_cursors: EventCursorsRow;
}

export interface AuditTableRow {
  seq: number;
  at: number;
  event: string;
  outcome: string;
  reason: string | null;
  actor_id: string | null;
  actor_name: string | null;
  user_id: string | null;
  user_name: string | null;
  address: string;
  trace_id: string;
  /** JSON: what the reason says besides, by member. Rows without it are hashed as they always were. */
  details: string | null;
  /** Of the case, where there is one. Rows without any of these five are hashed as they always were. */
  case_id: string | null;
  case_reason: string | null;
  ticket: string | null;
  checks: string | null;
  way: string | null;
  /** Of this row and all before it (audit-chain.ts). */
  hash: string;
}

/** Somebody as the audit has them; one row for each name that they were ever recorded under. */
interface AuditPeopleRow {
  name: string;
  /** "" for those who were recorded without one. */
  id: string;
  /** The name as it is looked for (audit-people.ts). */
  name_key: string;
}

/** How far a way out for events has come. */
interface EventCursorsRow {
  sink: string;
  /** The last row of the audit that has arrived. */
  seq: number;
  /** The node that sends there, until the instant. */
  owner: string;
  leased_until: number;
}
