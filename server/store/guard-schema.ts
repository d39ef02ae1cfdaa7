import type { Generated } from "kysely";

/** What guards changes; part of the one schema (schema.ts). */
export interface GuardSchema {
  guard_cases: GuardCasesRow;
  guard_requests: GuardRequestsRow;
  guard_alarms: GuardAlarmsRow;
  guard_changes: GuardChangesTable;
  guard_identities: GuardIdentitiesRow;
  guard_names: GuardNamesRow;
  guard_queues: GuardQueuesRow;
  guard_queue_users: GuardQueueUsersRow;
}

/** The record of an identity gate. */
export interface GuardCasesRow {
  id: string;
  user_id: string;
  user_name: string;
  intent: string;
  reason: string;
  ticket: string;
  /** JSON. */
  checks: string;
  way: string;
  /** The last that was written: time may have ended it since. */
  state: string;
  privileged: number;
  opened_by_id: string;
  opened_by: string;
  opened_at: number;
  expires_at: number;
  decided_by_id: string | null;
  decided_by: string | null;
  decided_at: number | null;
  used_at: number | null;
  outcome: string | null;
  note: string | null;
  ended_at: number | null;
  /** JSON: the request that proves who it is, and from where it was made. Null for the agent's word alone. */
  request: string | null;
  /** When what was begun under it was confirmed. */
  confirmed_at: number | null;
}

/** Somebody asks for a new phone: their password is proved, and they have no second factor left. */
export interface GuardRequestsRow {
  id: string;
  /** The name as names are compared (findable-text.ts), and as the challenge's answer had it. */
  name_key: string;
  user_name: string;
  /** Null until an agent has looked them up. */
  user_id: string | null;
  /** `own` from a browser that has signed in as them before, else `stranger`. */
  lane: string;
  token_hash: string;
  cookie_hash: string;
  address: string;
  known_browser: number;
  usual_network: number;
  /** Two digits, and three of which one is right (JSON). */
  number: string;
  numbers: string;
  /** The last that was written: time or its case may have ended it since. */
  state: string;
  reason: string | null;
  picked_by_id: string | null;
  picked_by: string | null;
  case_id: string | null;
  /** Sealed: the appliance's answer to enableMfa, for the person's browser alone, and their digits. */
  setup: string | null;
  code: string | null;
  code_at: number | null;
  /** When acceptMfa was begun with these digits; null once it was answered. */
  claimed_at: number | null;
  /** JSON: how acceptMfa was last answered. */
  answer: string | null;
  asked_at: number;
  expires_at: number;
}

/** Something that makes a second person necessary for whatever is done to a user. */
interface GuardAlarmsRow {
  id: string;
  /** "" where nobody had looked them up: then it is about anyone with the name. */
  user_id: string;
  name_key: string;
  kind: string;
  by_name: string;
  at: number;
}

/** What happened to a user's factor; the newest row is the last change. */
interface GuardChangesTable {
  seq: Generated<number>;
  user_id: string;
  change: string;
  /** "" where it was done on the server's machine. */
  changed_by: string;
  changed_at: number;
  way: string;
  /** Kinds, with blanks between. */
  proof: string;
  /** 1: the user is to be told at sign-in. */
  notice: number;
  /** Sign-ins since. */
  sign_ins: number;
}

/** Since when somebody is an administrator. */
interface GuardIdentitiesRow {
  id: string;
  /** 0 for from the beginning, null for not now. */
  admin_since: number | null;
}

/** A name that an id was seen with. */
interface GuardNamesRow {
  id: string;
  /** As names are compared (findable-text.ts). */
  name_key: string;
  /** 1: it is their first one, and no other id had it before. */
  granted: number;
  seen_at: number;
}

/** Users who are worked through one by one. */
export interface GuardQueuesRow {
  id: string;
  started_by: string;
  started_at: number;
  total: number;
}

export interface GuardQueueUsersRow {
  queue_id: string;
  place: number;
  user_id: string;
  user_name: string;
  outcome: string;
  /** Who has them in hand while they wait, and since when; else who marked them. */
  by_id: string | null;
  by_name: string | null;
  at: number | null;
}
