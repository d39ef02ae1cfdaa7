import { PostgresAdapter, sql } from "kysely";
import type { NotNull, RawBuilder } from "kysely";
import { prepared } from "../prepared.ts";
import type { Db } from "../schema.ts";
import type { TokenOwner } from "./sessions-table.ts";
import type { ListedUser } from "./user-pages.ts";

/** A user that is asked for, and the access token with which. */
export interface UserAsked {
  readonly tokenHash: string;
  readonly userId: string;
}

/** Who asks, and the user asked for: null when there is none. */
export type OwnerAndUser = TokenOwner & { readonly user: ListedUser | null };

interface AskedRow {
  readonly place: number;
  readonly token_hash: string;
  readonly user_id: string;
}

/** A list of [token hash, user id] as rows with their place in it. */
function rowsOf(db: Db, list: RawBuilder<string>): RawBuilder<AskedRow> {
  return db.getExecutor().adapter instanceof PostgresAdapter
    ? sql`(select ordinality - 1 as place, value ->> 0 as token_hash, value ->> 1 as user_id
        from json_array_elements(${list}::json) with ordinality)`
    : sql`(select key as place, value ->> 0 as token_hash, value ->> 1 as user_id from json_each(${list}))`;
}

const statement = prepared<{ list: string }>()((db, param) =>
  db
    .selectFrom(rowsOf(db, param("list")).as("asked"))
    .leftJoin("access_tokens", "access_tokens.hash", "asked.token_hash")
    .leftJoin("sessions", "sessions.id", "access_tokens.session_id")
    .leftJoin("users as owner", "owner.id", "sessions.user_id")
    .leftJoin("users", "users.id", "asked.user_id")
    .leftJoin("mfa_active", "mfa_active.user_id", "users.id")
    .select(["owner.id as userId", "owner.name as userName", "owner.name_key as nameKey"])
    .select(["owner.role as ownerRole", "sessions.id as sessionId", "sessions.auth_time as authTime"])
    .select(["access_tokens.issued_at as issuedAt", "access_tokens.expires_at as expiresAt"])
    .select(["users.id", "users.name", "users.description", "users.role", "users.type", "users.is_default"])
    .select(["mfa_active.user_id as active", "asked.place"])
    // Null together with the ids alone.
    .$narrowType<{
      userName: NotNull;
      nameKey: NotNull;
      ownerRole: NotNull;
      sessionId: NotNull;
      authTime: NotNull;
      issuedAt: NotNull;
      expiresAt: NotNull;
      name: NotNull;
      description: NotNull;
      role: NotNull;
      type: NotNull;
      is_default: NotNull;
    }>()
    .compile(),
);

/**
 * Each user with the owner of the token that asks for him, by one statement.
 * @returns in the order of `asked`; undefined where the token has no owner
 */
export async function ownersAndUsers(
  db: Db,
  asked: readonly UserAsked[],
): Promise<(OwnerAndUser | undefined)[]> {
  const list = JSON.stringify(asked.map(({ tokenHash, userId }) => [tokenHash, userId]));
  const found = asked.map((): OwnerAndUser | undefined => undefined);
  for (const row of (await statement(db, { list })).rows) {
    const { place, userId, ownerRole, id, name, description, role, type, is_default, active, ...owner } = row;
    if (userId === null) continue;
    const user = id === null ? null : { id, name, description, role, type, is_default, active };
    found[place] = { ...owner, userId, role: ownerRole, user };
  }
  return found;
}
