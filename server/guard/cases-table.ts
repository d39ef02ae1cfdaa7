import type { GuardCasesRow } from "../store/guard-schema.ts";
import type { Db } from "../store/schema.ts";
import { LIVING } from "./case.ts";
import { foundCases } from "./found-cases.ts";
import type { CaseFilter } from "./found-cases.ts";

const CASE_MEMORY_MS = 400 * 24 * 3_600_000;

/** What was approved waits for somebody else's decision. */
export const UNDECIDED = {
  state: "waiting",
  decided_by_id: null,
  decided_by: null,
  decided_at: null,
} as const;

/** Records of identity gates, and what became of them. */
export const casesTable = {
  /** @returns false where there is one with that id */
  insert: async (tx: Db, row: GuardCasesRow): Promise<boolean> => {
    const written = await tx
      .insertInto("guard_cases")
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    return written !== undefined;
  },

  byId: (db: Db, id: string): Promise<GuardCasesRow | undefined> =>
    db.selectFrom("guard_cases").selectAll().where("id", "=", id).executeTakeFirst(),

  /** Newest first. */
  page: (
    db: Db,
    filter: CaseFilter,
    { offset, limit }: { readonly offset: number; readonly limit: number },
  ): Promise<GuardCasesRow[]> =>
    foundCases(db, filter)
      .selectAll()
      .orderBy("opened_at", "desc")
      .orderBy("id")
      .limit(limit)
      .offset(offset)
      .execute(),

  count: async (db: Db, filter: CaseFilter): Promise<number> => {
    const { rows } = await foundCases(db, filter)
      .select((eb) => eb.fn.countAll().as("rows"))
      .executeTakeFirstOrThrow();
    return Number(rows);
  },

  /**
   * Ends all about somebody who is gone, what they opened and what they approved: an appliance may give their id, or their
   * name, to somebody else.
   */
  endOf: async (tx: Db, userId: string, now: number): Promise<void> => {
    for (const whose of ["user_id", "opened_by_id"] as const) {
      await ending(tx).where(whose, "=", userId).execute();
      await expiring(tx, now).where(whose, "=", userId).execute();
    }
    await casesTable.endDecisionsOf(tx, userId, now);
  },

  /** Ends the approvals of somebody who may be nobody soon, or somebody else. */
  endDecisionsOf: async (tx: Db, userId: string, now: number): Promise<void> => {
    await expiring(tx, now).where("decided_by_id", "=", userId).execute();
    await tx
      .updateTable("guard_cases")
      .set(UNDECIDED)
      .where("decided_by_id", "=", userId)
      .where("state", "=", "approved")
      .where("expires_at", ">", now)
      .execute();
  },

  /** After a restored backup: what was used, declined or ended since would work again. */
  endAll: async (tx: Db): Promise<void> => {
    await ending(tx).execute();
  },

  /** Locks the case: what is read stays true until the commit. */
  lock: (tx: Db, id: string): Promise<GuardCasesRow | undefined> =>
    tx
      .selectFrom("guard_cases")
      .selectAll()
      .where("id", "=", id)
      .limit(1)
      .forNoKeyUpdate()
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

function ending(tx: Db) {
  return tx
    .updateTable("guard_cases")
    .set({ state: "ended" })
    .where("state", "in", [...LIVING]);
}

/** What is in use stays used: given back, it can't be used again. */
function expiring(tx: Db, now: number) {
  return tx
    .updateTable("guard_cases")
    .set({ expires_at: now })
    .where("state", "=", "used")
    .where("expires_at", ">", now);
}
