import type { GuardCasesRow } from "../store/guard-schema.ts";
import type { Db } from "../store/schema.ts";

interface Listing {
  readonly userId: string | undefined;
  readonly states: readonly string[] | undefined;
  /** Opened after this instant. */
  readonly since: number;
  readonly limit: number;
}

const CASE_MEMORY_MS = 400 * 24 * 3_600_000;

/** Records of identity gates, and what became of them. */
export const casesTable = {
  insert: async (tx: Db, row: GuardCasesRow): Promise<void> => {
    await tx.insertInto("guard_cases").values(row).execute();
  },

  byId: (db: Db, id: string): Promise<GuardCasesRow | undefined> =>
    db.selectFrom("guard_cases").selectAll().where("id", "=", id).executeTakeFirst(),

  /** Newest first. */
  list: (db: Db, { userId, states, since, limit }: Listing): Promise<GuardCasesRow[]> =>
    db
      .selectFrom("guard_cases")
      .selectAll()
      .$if(userId !== undefined, (query) => query.where("user_id", "=", userId ?? ""))
      .$if(states !== undefined, (query) => query.where("state", "in", states ?? []))
      .where("opened_at", ">", since)
      .orderBy("opened_at", "desc")
      .orderBy("id")
      .limit(limit)
      .execute(),

  /** Locks the case on both engines by writing it first: what is read then stays true until the commit. */
  lock: (tx: Db, id: string): Promise<GuardCasesRow | undefined> =>
    tx
      .updateTable("guard_cases")
      .set((eb) => ({ id: eb.ref("id") }))
      .where("id", "=", id)
      .returningAll()
      .executeTakeFirst(),

  update: async (
    tx: Db,
    id: string,
    change: Partial<Omit<GuardCasesRow, "id" | "user_id" | "intent" | "opened_by_id">>,
  ): Promise<void> => {
    await tx.updateTable("guard_cases").set(change).where("id", "=", id).execute();
  },

  /** The record says what a case was about for good. */
  deleteOld: async (tx: Db, now: number): Promise<void> => {
    await tx
      .deleteFrom("guard_cases")
      .where("opened_at", "<", now - CASE_MEMORY_MS)
      .execute();
  },
};
