import type { Insertable, Selectable } from "kysely";
import type { AuditTableRow, Db } from "../schema.ts";

/** Append-only record of what happened to a user's factor, and by whom. */
export const auditTable = {
  insert: async (tx: Db, row: Insertable<AuditTableRow>): Promise<void> => {
    await tx.insertInto("audit").values(row).execute();
  },

  /** Newest first. */
  page: (
    db: Db,
    range: { readonly userId: string | undefined; readonly offset: number; readonly limit: number },
  ): Promise<Selectable<AuditTableRow>[]> => {
    const { userId } = range;
    return db
      .selectFrom("audit")
      .selectAll()
      .$if(userId !== undefined, (query) => query.where("user_id", "=", userId ?? ""))
      .orderBy("seq", "desc")
      .limit(range.limit)
      .offset(range.offset)
      .execute();
  },

  count: async (db: Db, userId: string | undefined): Promise<number> => {
    const row = await db
      .selectFrom("audit")
      .select(({ fn }) => fn.countAll<number>().as("n"))
      .$if(userId !== undefined, (query) => query.where("user_id", "=", userId ?? ""))
      .executeTakeFirst();
    return row?.n ?? 0;
  },

  /** Instant of the newest row: no clock may be before it (D-17). */
  newest: async (db: Db): Promise<number | undefined> => {
    const row = await db.selectFrom("audit").select("at").orderBy("seq", "desc").limit(1).executeTakeFirst();
    return row?.at;
  },
};
