import type { Kysely } from "kysely";
import type { AuditSchema } from "./audit-schema.ts";
import type { GatewaySchema } from "./gateway-schema.ts";
import type { GuardSchema } from "./guard-schema.ts";

/** All instants are milliseconds since the epoch, all ids text, all flags 0 or 1: the subset both engines share (ADR 10). */
export interface Schema extends AuditSchema, GatewaySchema, GuardSchema {
  users: UsersRow;
  mfa_active: MfaActiveRow;
  mfa_pending: MfaPendingRow;
  scratch_codes: ScratchCodesRow;
  ended_enrollments: EndedEnrollmentsRow;
  limits: LimitsRow;
  used_steps: { user_id: string; epoch: number; step: number };
  sessions: SessionsRow;
  access_tokens: { hash: string; session_id: string; issued_at: number; expires_at: number };
  refresh_tokens: RefreshTokensRow;
  mfa_tokens: MfaTokensRow;
  counters: { name: string; value: number };
  meta: { name: string; value: string };
}

export interface UsersRow {
  id: string;
  uuid: string;
  name: string;
  /** Canonical form of the name (NFKC, trimmed, lower case): the one that is unique. */
  name_key: string;
  description: string;
  /** The description as it is searched (findable-text.ts). */
  description_key: string;
  role: string;
  type: string;
  is_default: number;
  /** Absent for users of an identity provider. */
  password_hash: string | null;
  /** Counts the factors this user ever had; the codes of an older one never work again. */
  mfa_epoch: number;
  /** `since` of the live factor, so that one index finds, sorts and counts; 0 without one. */
  mfa_since: number;
  /** The vendor's `identityProviderEntityId`. */
  identity_provider_entity_id: string | null;
}

export interface MfaActiveRow {
  user_id: string;
  secret_ct: string;
  key_version: number;
  epoch: number;
  since: number;
}

/** One thing that counts against a limit (server/limits). */
export interface LimitsRow {
  key: string;
  /** A digest of the name that was entered; what else is counted has none. */
  account: string;
  /** What is guessed at; "" where nothing is. */
  step: string;
  kind: string;
  /** An address or a network, as it is shown; "" for what has none. */
  place: string;
  /** Null for a name that nobody has, as far as is known. */
  user_id: string | null;
  user_name: string | null;
  paid_at: number;
  wrong: number;
  since: number;
}

export interface MfaPendingRow {
  user_id: string;
  token_hash: string;
  secret_ct: string;
  key_version: number;
  epoch: number;
  attempts: number;
  created_at: number;
  expires_at: number;
  /** The case under which somebody else started it. */
  case_id: string | null;
}

export interface ScratchCodesRow {
  id: string;
  user_id: string;
  epoch: number;
  hash: string;
  salt: string;
  used_at: number | null;
}

/** How an enrollment that is no longer pending came to its end. */
export type EndReason = "finished" | "superseded" | "exhausted" | "expired";

export interface EndedEnrollmentsRow {
  token_hash: string;
  user_id: string;
  reason: EndReason;
  ended_at: number;
}

export interface SessionsRow {
  id: string;
  user_id: string;
  /** When the person last proved who they are; a refresh does not move it (step-up). */
  auth_time: number;
  expires_at: number;
  short_lived: number;
  /** 1: signed in with a code. */
  with_code: number;
}

export interface RefreshTokensRow {
  hash: string;
  session_id: string;
  issued_at: number;
  expires_at: number;
  used_at: number | null;
}

export interface MfaTokensRow {
  hash: string;
  user_id: string;
  issued_at: number;
  expires_at: number;
  short_lived: number;
}

/** A connection or a transaction; statements do not care which. */
export type Db = Kysely<Schema>;
