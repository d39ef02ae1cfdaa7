/** What a gateway keeps of another appliance; part of the one schema (schema.ts). */
export interface GatewaySchema {
  guard_tokens: GuardTokensRow;
  guard_enrollments: GuardEnrollmentsRow;
  guard_users: GuardUsersRow;
  guard_scans: GuardScansRow;
}

/** A token that an appliance gave out through a gateway. */
interface GuardTokensRow {
  hash: string;
  session_id: string;
  user_name: string;
  role: string | null;
  auth_time: number;
  expires_at: number;
  /** `challenge` for a second step, which is no session. */
  kind: string;
  /** Who they are at the appliance, by id, as it said then; null where it didn't say. */
  user_id: string | null;
  /** 1: signed in with a code. */
  with_code: number;
}

/** An enrollment that was started through a gateway. */
interface GuardEnrollmentsRow {
  hash: string;
  user_id: string;
  user_name: string;
  recreate: number;
  case_id: string | null;
  started_at: number;
}

/** A user as another appliance last told them: a cache that a scan of its list makes anew. */
interface GuardUsersRow {
  id: string;
  name: string;
  name_key: string;
  description: string;
  description_key: string;
  /** "" where the appliance doesn't tell it, and so the next one. */
  role: string;
  type: string;
  is_default: number;
  /** 0: MFA is off. 1: on, time unknown. Otherwise the time it went on. */
  mfa_since: number;
  /** When the appliance was asked that told this. */
  seen_at: number;
  /** 1: MFA was on when it was last as the record says. */
  known_on: number;
  /** When it was last seen like that. */
  known_at: number;
  /** When it was first seen otherwise; 0 where it wasn't. */
  differs_at: number;
}

/** One row: the scans of the list. Writing it first orders the transactions that write the index. */
interface GuardScansRow {
  /** When the newest scan began; its number as well. */
  started_at: number;
  /** No other scan begins before this. */
  leased_until: number;
  /** When the newest scan began that saw everybody; 0 for none. */
  completed_at: number;
}
