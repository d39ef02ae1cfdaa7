import { sql } from "kysely";
import type { Selectable, SqlBool } from "kysely";
import type { AuditTableRow, Db } from "../schema.ts";

/** Which rows; null for all. */
export interface AuditFilter {
  /** The name of an event, or `changes`: everything but sign-ins, of which there are most. */
  readonly event: string | null;
  readonly outcome: "done" | "refused" | null;
  readonly actorId: string | null;
  readonly userId: string | null;
  /** Epoch milliseconds, this one included. */
  readonly from: number | null;
  /** Epoch milliseconds, this one excluded. */
  readonly to: number | null;
}

type Row = Selectable<AuditTableRow>;

/** Word for word what the partial indices are made with, or neither engine uses them. */
export const IS_CHANGE = sql<SqlBool>`event not in ('sign-in', 'second-factor', 'refresh-reuse')`;
export const IS_REFUSED = sql<SqlBool>`outcome = 'refused'`;

/** Rows are counted up to here: to find one among more, people narrow the filter. */
export const MOST_COUNTED = 10_000;

/** Clocks of nodes differ less; within it rows may not be in the order of their times. */
const SKEW_MS = 3_600_000;

export const auditPages = {
  /** Newest first; `below` is the row before the first one, for reading on without a page number. */
  page: async (
    db: Db,
    filter: AuditFilter,
    range: { readonly offset: number; readonly limit: number; readonly below: number | null },
  ): Promise<readonly Row[]> => {
    const query = await found(db, filter);
    return query
      .selectAll()
      .$if(range.below !== null, (rows) => rows.where("seq", "<", range.below ?? 0))
      .orderBy("seq", "desc")
      .limit(range.limit)
      .offset(range.offset)
      .execute();
  },

  /** How many there are, or one more than are counted. */
  count: async (db: Db, filter: AuditFilter): Promise<number> => {
    const query = await found(db, filter);
    const row = await db
      .selectFrom(
        query
          .select("seq")
          .limit(MOST_COUNTED + 1)
          .as("some"),
      )
      .select(({ fn }) => fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow();
    return row.n;
  },

  /** The id of the user with this name, or of the last one who had it when something was changed for them: a gateway knows no others. */
  idOf: async (db: Db, nameKey: string, name: string): Promise<string | null> => {
    const user = await db.selectFrom("users").select("id").where("name_key", "=", nameKey).executeTakeFirst();
    if (user !== undefined) return user.id;
    const recorded = await db
      .selectFrom("audit")
      .select("user_id")
      .where(IS_CHANGE)
      .where("user_name", "=", name)
      .where("user_id", "is not", null)
      // Of an account that wasn't there yet the row says no id.
      .where("user_id", "<>", "")
      .orderBy("seq", "desc")
      .limit(1)
      .executeTakeFirst();
    return recorded?.user_id ?? null;
  },

  head: (db: Db): Promise<{ readonly seq: number; readonly hash: string } | undefined> =>
    db.selectFrom("audit_head").selectAll().executeTakeFirst(),
};

async function found(db: Db, filter: AuditFilter) {
  const { event, outcome, actorId, userId, from, to } = filter;
  const [first, last] = [await firstFrom(db, from), await lastBefore(db, to)];
  return db
    .selectFrom("audit")
    .$if(event === "changes", (query) => query.where(IS_CHANGE))
    .$if(event !== null && event !== "changes", (query) => query.where("event", "=", event ?? ""))
    .$if(outcome === "refused", (query) => query.where(IS_REFUSED))
    .$if(outcome === "done", (query) => query.where("outcome", "=", "done"))
    .$if(actorId !== null, (query) => query.where("actor_id", "=", actorId))
    .$if(userId !== null, (query) => query.where("user_id", "=", userId))
    .$if(from !== null, (query) => query.where("at", ">=", from ?? 0).where("seq", ">=", first))
    .$if(to !== null, (query) => query.where("at", "<", to ?? 0).where("seq", "<=", last));
}

/** Times and numbers of rows grow together, so that a time becomes a place in every index. */
async function firstFrom(db: Db, from: number | null): Promise<number> {
  if (from === null) return 0;
  const query = db
    .selectFrom("audit")
    .select("seq")
    .where("at", ">=", from - SKEW_MS);
  const row = await query.orderBy("at").orderBy("seq").limit(1).executeTakeFirst();
  return row?.seq ?? Number.MAX_SAFE_INTEGER;
}

async function lastBefore(db: Db, to: number | null): Promise<number> {
  if (to === null) return Number.MAX_SAFE_INTEGER;
  const query = db
    .selectFrom("audit")
    .select("seq")
    .where("at", "<", to + SKEW_MS);
  const row = await query.orderBy("at", "desc").orderBy("seq", "desc").limit(1).executeTakeFirst();
  return row?.seq ?? 0;
}
