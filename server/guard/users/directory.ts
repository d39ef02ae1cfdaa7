import { sql } from "kysely";
import { foldedText } from "../../store/findable-text.ts";
import type { Db, UsersRow } from "../../store/schema.ts";
import type { Store } from "../../store/store.ts";
import { countersTable } from "../../store/tables/users-table.ts";
import { isFound, isMatch } from "./users-filter.ts";
import { isAfter, orderOf, type Sort } from "./users-order.ts";

/** Where the users are read from: our own table, or one that keeps what another appliance listed. */
export interface Directory {
  readonly table: "users" | "guard_users";
  readonly engine: Store["engine"];
}

const COLUMNS = [
  "id",
  "name",
  "name_key",
  "description",
  "description_key",
  "role",
  "type",
  "is_default",
  "mfa_since",
] as const satisfies readonly (keyof UsersRow)[];

/** A user as the list reads it. */
export type DirectoryRow = Pick<UsersRow, (typeof COLUMNS)[number]>;

/** Which users, in which order. */
export interface UsersFilter {
  /** Anywhere in name or description, whatever its case and width; "" for all. */
  readonly search: string;
  readonly mfa: "on" | "off" | null;
  readonly role: string | null;
  readonly sort: Sort;
}

export const directory = {
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

  /** @param here only those whose MFA is set here */
  count: async (db: Db, from: Directory, filter: UsersFilter, here = false): Promise<number> => {
    const isAll = foldedText(filter.search) === "" && filter.mfa === null && filter.role === null && !here;
    if (isAll) return (await db.selectNoFrom(everybody(db, from).as("n")).executeTakeFirstOrThrow()).n;
    const row = await found(db, from, filter)
      .$if(here, (query) => query.where("type", "<>", EXTERNAL))
      .select(({ fn }) => fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow();
    return row.n;
  },

  /**
   * How many of all there are have MFA; those whose MFA an identity provider manages can't. Each number but the first is a
   * range of an index.
   */
  share: async (db: Db, from: Directory): Promise<{ total: number; canHaveMfa: number; on: number }> => {
    const count = () => counted(db, from);
    const isOn = isFound({ mfa: "on", role: null });
    const external = count().where("type", "=", EXTERNAL);
    const { all, on, elsewhere, onElsewhere } = await db
      .selectNoFrom([
        everybody(db, from).as("all"),
        count().where(isOn).$asScalar().$notNull().as("on"),
        external.$asScalar().$notNull().as("elsewhere"),
        external.where(isOn).$asScalar().$notNull().as("onElsewhere"),
      ])
      .executeTakeFirstOrThrow();
    return { total: all, canHaveMfa: all - elsewhere, on: on - onElsewhere };
  },

  /** Every role that somebody has: from one to the next by the index, however many have it. */
  roles: async (db: Db, from: Directory): Promise<readonly string[]> => {
    const users = sql.table(from.table);
    const { rows } = await sql<{ role: string }>`with recursive next(role) as (
      select min(role) from ${users} where role > '' union all
      select (select min(role) from ${users} where ${users}.role > next.role) from next where role is not null
    ) select role from next where role is not null`.execute(db);
    return rows.map(({ role }) => role);
  },
};

/** Of users whose MFA is set elsewhere. */
export const EXTERNAL = "IdentityProvider";

function counted(db: Db, from: Directory) {
  return db.selectFrom(listed(db, from)).select(({ fn }) => fn.countAll<number>().as("n"));
}

/** How many there are. Of our own users the number is kept; those of another appliance are gone through in an index. */
function everybody(db: Db, from: Directory) {
  const all = from.table === "users" ? countersTable.one(db, "users_total") : counted(db, from);
  return all.$asScalar().$notNull();
}

/** All users of a directory. */
export function listed(db: Db, { table }: Directory) {
  return table === "users"
    ? db.selectFrom("users").select(COLUMNS).as("listed")
    : db.selectFrom("guard_users").select(COLUMNS).as("listed");
}

/** Those whom a filter finds, in no order. */
export function found(db: Db, from: Directory, filter: UsersFilter) {
  return db.selectFrom(listed(db, from)).where(isFound(filter)).where(isMatch(filter.search));
}
