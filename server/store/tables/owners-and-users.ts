import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import { isPostgres } from "../is-postgres.ts";
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
  return isPostgres(db)
    ? sql`(select ordinality - 1 as place, value ->> 0 as token_hash, value ->> 1 as user_id
        from json_array_elements(${list}::json) with ordinality)`
    : sql`(select key as place, value ->> 0 as token_hash, value ->> 1 as user_id from json_each(${list}))`;
}

/** A row of the answer; the members of the owner are null together, and those of the user. */
interface FoundRow extends Omit<TokenOwner, "userId" | "role">, Omit<ListedUser, "id"> {
  readonly place: number;
  readonly ownerId: string | null;
  readonly id: string | null;
  readonly ownerRole: string;
}

const ownerColumns = [
  "owner.name as userName",
  "owner.name_key as nameKey",
  "owner.role as ownerRole",
  "sessions.id as sessionId",
  "sessions.auth_time as authTime",
  "access_tokens.issued_at as issuedAt",
  "access_tokens.expires_at as expiresAt",
] as const;

const userColumns = [
  "users.id",
  "users.name",
  "users.description",
  "users.role",
  "users.type",
  "users.is_default",
  "mfa_active.user_id as active",
] as const;

/**
 * PostgreSQL takes any list for a hundred rows and would read whole tables for one. What is `lateral` it looks up row by
 * row in the indexes, whatever it knows of the tables; SQLite, which has no such word, does so by itself.
 */
const statement = prepared<{ list: string }>()((db, param) => {
  const asked = db.selectFrom(rowsOf(db, param("list")).as("asked"));
  if (!isPostgres(db)) {
    return asked
      .leftJoin("access_tokens", "access_tokens.hash", "asked.token_hash")
      .leftJoin("sessions", "sessions.id", "access_tokens.session_id")
      .leftJoin("users as owner", "owner.id", "sessions.user_id")
      .leftJoin("users", "users.id", "asked.user_id")
      .leftJoin("mfa_active", "mfa_active.user_id", "users.id")
      .select(["asked.place", "owner.id as ownerId", ...ownerColumns, ...userColumns])
      .$castTo<FoundRow>()
      .compile();
  }
  return asked
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom("access_tokens")
          .innerJoin("sessions", "sessions.id", "access_tokens.session_id")
          .innerJoin("users as owner", "owner.id", "sessions.user_id")
          .select(["owner.id as ownerId", ...ownerColumns])
          .whereRef("access_tokens.hash", "=", "asked.token_hash")
          .offset(sql.lit(0))
          .as("owner"),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom("users")
          .leftJoin("mfa_active", "mfa_active.user_id", "users.id")
          .select(userColumns)
          .whereRef("users.id", "=", "asked.user_id")
          .offset(sql.lit(0))
          .as("found"),
      (join) => join.onTrue(),
    )
    .select("asked.place")
    .selectAll("owner")
    .selectAll("found")
    .$castTo<FoundRow>()
    .compile();
});

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
    const { place, ownerId, ownerRole, id, name, description, role, type, is_default, active, ...owner } =
      row;
    if (ownerId === null) continue;
    const user = id === null ? null : { id, name, description, role, type, is_default, active };
    found[place] = { ...owner, userId: ownerId, role: ownerRole, user };
  }
  return found;
}
