import { sql } from "kysely";
import type { AliasedExpression, Expression, RawBuilder, SqlBool } from "kysely";
import { foldedText } from "../../store/findable-text.ts";
import type { Db, UsersRow } from "../../store/schema.ts";
import { isAfter, orderOf } from "./users-order.ts";
import type { Sort } from "./users-order.ts";

/** A user as the list reads it. */
export type DirectoryRow = Pick<
  UsersRow,
  | "id"
  | "name"
  | "name_key"
  | "description"
  | "description_key"
  | "role"
  | "type"
  | "is_default"
  | "mfa_since"
>;

/** Where the users are read from: our own table, or one that keeps what another appliance listed. */
export type Directory = (db: Db) => AliasedExpression<DirectoryRow, "listed">;

/** The columns of a `DirectoryRow`, in every table that has them. */
export const DIRECTORY_COLUMNS = [
  "id",
  "name",
  "name_key",
  "description",
  "description_key",
  "role",
  "type",
  "is_default",
  "mfa_since",
] as const satisfies readonly (keyof DirectoryRow)[];

/** The users of the embedded appliance. */
export const ownUsers: Directory = (db) => db.selectFrom("users").select(DIRECTORY_COLUMNS).as("listed");

/** Which users, in which order. */
export interface UsersFilter {
  /** Anywhere in name or description, whatever its case and width; "" for all. */
  readonly search: string;
  readonly mfa: "on" | "off" | null;
  readonly role: string | null;
  readonly sort: Sort;
}

const EXTERNAL = "IdentityProvider";

interface Share {
  readonly total: number;
  /** Without those whose MFA an identity provider manages. */
  readonly canHaveMfa: number;
  readonly on: number;
}

export const directory = {
  /** The rows of one page: first their keys from an index alone, then the rows. */
  page: (
    db: Db,
    from: Directory,
    filter: UsersFilter,
    { offset, limit }: { readonly offset: number; readonly limit: number },
  ): Promise<DirectoryRow[]> => {
    const order =
      filter.search !== "" && filter.sort === "name" ? nearestFirst(filter.search) : orderOf(filter.sort);
    const keys = found(db, from, filter).select("name_key").orderBy(order).limit(limit).offset(offset);
    return db.selectFrom(from(db)).selectAll().where("name_key", "in", keys).orderBy(order).execute();
  },

  /** The rows after one, or the first ones: nobody is missed or told twice, however the list changes meanwhile. */
  after: (
    db: Db,
    from: Directory,
    filter: UsersFilter,
    last: DirectoryRow | null,
    limit: number,
  ): Promise<DirectoryRow[]> =>
    found(db, from, filter)
      .selectAll()
      .where(isAfter(filter.sort, last))
      .orderBy(orderOf(filter.sort))
      .limit(limit)
      .execute(),

  /** Id and name of everybody whose MFA is set here, in order. */
  selectable: (db: Db, from: Directory, filter: UsersFilter): Promise<Pick<DirectoryRow, "id" | "name">[]> =>
    found(db, from, filter)
      .select(["id", "name"])
      .where("type", "<>", EXTERNAL)
      .orderBy(orderOf(filter.sort))
      .execute(),

  count: async (db: Db, from: Directory, filter: UsersFilter): Promise<number> => {
    const row = await found(db, from, filter)
      .select(({ fn }) => fn.countAll<number>().as("n"))
      .executeTakeFirst();
    return row?.n ?? 0;
  },

  /** How many of all there are have MFA. */
  share: (db: Db, from: Directory): Promise<Share> =>
    db
      .selectFrom(from(db))
      .select(({ fn }) => [
        fn.countAll<number>().as("total"),
        fn.countAll<number>().filterWhere("type", "<>", EXTERNAL).as("canHaveMfa"),
        fn.countAll<number>().filterWhere("type", "<>", EXTERNAL).filterWhere("mfa_since", ">", 0).as("on"),
      ])
      .executeTakeFirstOrThrow(),

  /** Every role that somebody has: from one to the next by the index, however many have it. */
  roles: async (db: Db, from: Directory): Promise<readonly string[]> => {
    const roles: string[] = [];
    for (;;) {
      const next = await db
        .selectFrom(from(db))
        .select(({ fn }) => fn.min("role").as("role"))
        .where("role", ">", roles.at(-1) ?? "")
        .executeTakeFirst();
      if (typeof next?.role !== "string") return roles;
      roles.push(next.role);
    }
  },
};

function found(db: Db, from: Directory, { search, mfa, role }: UsersFilter) {
  const text = foldedText(search);
  const pattern = `%${literal(text)}%`;
  return db
    .selectFrom(from(db))
    .$if(mfa !== null, (query) => query.where("mfa_since", mfa === "on" ? ">" : "=", 0))
    .$if(role !== null, (query) => query.where("role", "=", role ?? ""))
    .$if(text !== "", (query) =>
      query.where((eb) =>
        eb.or([like(eb.ref("name_key"), pattern), like(eb.ref("description_key"), pattern)]),
      ),
    );
}

/** The exact name, then names that begin with it, then names that hold it, then descriptions. */
function nearestFirst(search: string): RawBuilder<unknown> {
  const text = foldedText(search);
  const [name, begins, holds] = [sql.ref<string>("name_key"), `${literal(text)}%`, `%${literal(text)}%`];
  return sql`case when ${name} = ${text} then 0 when ${like(name, begins)} then 1 when ${like(name, holds)} then 2 else 3 end, name_key`;
}

function literal(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`);
}

/** Both engines escape by a backslash only where they are told. */
function like(text: Expression<string>, pattern: string): Expression<SqlBool> {
  return sql<SqlBool>`${text} like ${pattern} escape '\\'`;
}
