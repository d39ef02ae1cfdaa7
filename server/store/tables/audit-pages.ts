import { sql, type Selectable, type SqlBool } from "kysely";
import type { AuditTableRow } from "../audit-schema.ts";
import type { Db } from "../schema.ts";
import type { RecordedAs } from "./audit-people.ts";

/** Which rows; null for all. */
export interface AuditFilter {
  /** The name of an event, or `changes`: everything but sign-ins, of which there are most. */
  readonly event: string | null;
  readonly outcome: "done" | "refused" | null;
  readonly actor: RecordedAs | null;
  readonly user: RecordedAs | null;
  /** Epoch milliseconds, this one included. */
  readonly from: number | null;
  /** Epoch milliseconds, this one excluded. */
  readonly to: number | null;
}

type Row = Selectable<AuditTableRow>;

/** Word for word what the partial indices are made with, or neither engine uses them. */
export const IS_CHANGE = sql<SqlBool>`event not in ('sign-in', 'password-accepted', 'second-factor', 'refresh-reuse')`;
export const IS_REFUSED = sql<SqlBool>`outcome = 'refused'`;

export const LACKS_ID = {
  actor: sql<SqlBool>`coalesce(actor_id, '') = ''`,
  user: sql<SqlBool>`coalesce(user_id, '') = ''`,
};

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
    const { offset, limit, below } = range;
    const parts = (await found(db, filter)).map((part) =>
      part.$if(below !== null, (rows) => rows.where("seq", "<", below ?? 0)).orderBy("seq", "desc"),
    );
    const [only, ...others] = parts;
    if (only === undefined) return [];
    if (others.length === 0) return only.selectAll().limit(limit).offset(offset).execute();
    const places: number[] = [];
    for (const part of parts) {
      const rows = await part
        .select("seq")
        .limit(offset + limit)
        .execute();
      for (const { seq } of rows) places.push(seq);
    }
    const shown = places.sort((one, other) => other - one).slice(offset, offset + limit);
    if (shown.length === 0) return [];
    return db.selectFrom("audit").selectAll().where("seq", "in", shown).orderBy("seq", "desc").execute();
  },

  /** How many there are, or one more than are counted. */
  count: async (db: Db, filter: AuditFilter): Promise<number> => {
    let all = 0;
    for (const part of await found(db, filter)) {
      if (all > MOST_COUNTED) break;
      const some = part.select("seq").limit(MOST_COUNTED + 1);
      const { n } = await db
        .selectFrom(some.as("some"))
        .select(({ fn }) => fn.countAll<number>().as("n"))
        .executeTakeFirstOrThrow();
      all += n;
    }
    return Math.min(all, MOST_COUNTED + 1);
  },

  head: (db: Db) => db.selectFrom("audit_head").selectAll().executeTakeFirst(),
};

/** The rows in parts that have none in common, one for each place in an index: a union of all would be sorted as a whole. */
async function found(db: Db, filter: AuditFilter) {
  const { event, outcome, actor, user, from, to } = filter;
  const [first, last] = [await firstFrom(db, from), await lastBefore(db, to)];
  const rows = db
    .selectFrom("audit")
    .$if(event === "changes", (query) => query.where(IS_CHANGE))
    .$if(event !== null && event !== "changes", (query) => query.where("event", "=", event ?? ""))
    .$if(outcome === "refused", (query) => query.where(IS_REFUSED))
    .$if(outcome === "done", (query) => query.where("outcome", "=", "done"))
    .$if(from !== null, (query) => query.where("at", ">=", from ?? 0).where("seq", ">=", first))
    .$if(to !== null, (query) => query.where("at", "<", to ?? 0).where("seq", "<=", last));
  const ofUser = user === null ? [rows] : partsOf("user", user).map((part) => rows.where(part));
  if (actor === null) return ofUser;
  const byActor = partsOf("actor", actor);
  return ofUser.flatMap((query) => byActor.map((part) => query.where(part)));
}

/** Each row has one id, or one name instead. */
function partsOf(role: "actor" | "user", { ids, names }: RecordedAs) {
  const [id, name] = [sql.ref(`${role}_id`), sql.ref(`${role}_name`)];
  return [
    ...ids.map((text) => sql<SqlBool>`${id} = ${text}`),
    ...names.map((text) => sql<SqlBool>`(${LACKS_ID[role]} and ${name} = ${text})`),
  ];
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
