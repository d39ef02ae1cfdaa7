import { sql } from "kysely";
import * as v from "valibot";
import type { Db } from "../schema.ts";
import { asStored } from "./as-stored.ts";
import type { ChainHead } from "./audit-chain.ts";

/** The last row that was cut off at the beginning, and the row that says so. */
interface Cut extends ChainHead {
  readonly by: number;
}

const cutSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ row: v.pipe(v.string(), v.regex(/^[1-9]\d{0,14}$/), v.transform(Number)), hash: v.string() }),
);

/** Where the record begins when old rows were removed. A row of the record itself says it, so that nobody else can. */
export const auditCuts = {
  newest: async (db: Db): Promise<Cut | null> => {
    const row = await newestOf(db, "record-cut");
    const said = v.safeParse(cutSchema, row?.details);
    return row === undefined || !said.success
      ? null
      : { seq: said.output.row, hash: said.output.hash, by: row.seq };
  },

  /** When the record begins; never where it is empty. */
  oldest: async (db: Db): Promise<number> =>
    (await db.selectFrom("audit").select("at").orderBy("seq").limit(1).executeTakeFirst())?.at ?? Infinity,

  /** The last of the oldest rows that end before an instant; undefined where there is none, or only the newest. */
  lastBefore: (db: Db, before: number, most: number): Promise<ChainHead | undefined> =>
    db
      .selectFrom((eb) =>
        eb.selectFrom("audit").select(["seq", "hash", "at"]).orderBy("seq").limit(most).as("oldest"),
      )
      .select(["seq", "hash"])
      // Instants can go back where a clock did; nothing is removed that stands after a younger row.
      .where("seq", "<", (eb) =>
        eb.selectFrom("audit").select(eb.fn.min("seq").as("n")).where("at", ">=", before),
      )
      .orderBy("seq", "desc")
      .limit(1)
      .executeTakeFirst(),

  /**
   * Removes the rows up to this one, and the names that no other row has. The row that says so is there already.
   * @returns how many rows
   */
  cut: async (tx: Db, last: number): Promise<number> => {
    await tx
      .insertInto("counters")
      .values({ name: "record_cut", value: last })
      .onConflict((conflict) => conflict.column("name").doUpdateSet({ value: last }))
      .execute();
    const gone = sql`(name, id) in (select actor_name, coalesce(actor_id, '') from audit where seq <= ${last}
      union select user_name, coalesce(user_id, '') from audit where seq <= ${last})`;
    const isAbsent = (role: "actor" | "user", id: typeof gone) =>
      sql`not exists (select 1 from audit where seq > ${last} and ${sql.ref(`${role}_name`)} = audit_people.name and ${id})`;
    await sql`delete from audit_people where id <> '' and ${gone} and ${isAbsent("actor", sql`actor_id = audit_people.id`)}
      and ${isAbsent("user", sql`user_id = audit_people.id`)}`.execute(tx);
    await sql`delete from audit_people where id = '' and ${gone} and ${isAbsent("actor", sql`actor_id is null`)}
      and ${isAbsent("user", sql`user_id is null`)}`.execute(tx);
    const { numDeletedRows } = await tx.deleteFrom("audit").where("seq", "<=", last).executeTakeFirst();
    return Number(numDeletedRows);
  },
};

/** The newest row of an event, whatever somebody wrote into it. */
export async function newestOf(db: Db, event: "record-cut" | "restore") {
  const newest = db.selectFrom("audit").select("seq").where("event", "=", event).orderBy("seq", "desc");
  const row = await newest.limit(1).executeTakeFirst();
  return row && (await asStored(db).audit().where("seq", "=", row.seq).executeTakeFirst());
}
