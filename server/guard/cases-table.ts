import type { GuardCasesRow } from "../store/guard-schema.ts";
import type { Db } from "../store/schema.ts";
import { latestEnd, LIVING } from "./case.ts";

const CASE_MEMORY_MS = 400 * 24 * 3_600_000;

/** What was approved waits for somebody else's decision. */
export const UNDECIDED = {
  state: "waiting",
  decided_by_id: null,
  decided_by: null,
  decided_at: null,
} as const;

export interface CaseFilter {
  readonly userId: string | undefined;
  readonly state: string | undefined;
  /** Neither opened by them nor about them. */
  readonly decidableBy?: string | undefined;
  /** Who approved or declined it. */
  readonly decidedBy?: string | undefined;
  /** Opened after this instant. */
  readonly since: number;
  readonly now: number;
}

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
    found(db, filter)
      .selectAll()
      .orderBy("opened_at", "desc")
      .orderBy("id")
      .limit(limit)
      .offset(offset)
      .execute(),

  count: async (db: Db, filter: CaseFilter): Promise<number> => {
    const { rows } = await found(db, filter)
      .select((eb) => eb.fn.countAll().as("rows"))
      .executeTakeFirstOrThrow();
    return Number(rows);
  },

  /**
   * Ends all about somebody who is gone, what they opened and what they approved: an appliance may give their id, or their
   * name, to somebody else.
   */
  endOf: async (tx: Db, userId: string, now: number): Promise<void> => {
    for (const whose of ["user_id", "opened_by_id"] as const)
      await ending(tx).where(whose, "=", userId).execute();
    await tx
      .updateTable("guard_cases")
      .set(UNDECIDED)
      .where("decided_by_id", "=", userId)
      .where("state", "=", "approved")
      .where("expires_at", ">", now)
      .execute();
  },

  /** After a restored backup: what was used, declined or ended since would work again. */
  endAll: (tx: Db) => ending(tx).execute(),

  /** Locks the case: what is read stays true until the commit. */
  lock: (tx: Db, id: string): Promise<GuardCasesRow | undefined> =>
    tx
      .selectFrom("guard_cases")
      .selectAll()
      .where("id", "=", id)
      .limit(1)
      .forNoKeyUpdate()
      .executeTakeFirst(),

  update: (
    tx: Db,
    id: string,
    change: Partial<Omit<GuardCasesRow, "id" | "user_id" | "intent" | "opened_by_id">>,
  ) => tx.updateTable("guard_cases").set(change).where("id", "=", id).execute(),

  /** What is open of these waits for a second person. */
  makeWait: async (tx: Db, ids: readonly string[]): Promise<void> => {
    if (ids.length === 0) return;
    const open = tx.updateTable("guard_cases").where("id", "in", ids).where("state", "=", "open");
    await open.set({ state: "waiting" }).execute();
  },

  remove: (tx: Db, id: string) => tx.deleteFrom("guard_cases").where("id", "=", id).execute(),

  /** The record says what a case was about for good. */
  deleteOld: (tx: Db, now: number) =>
    tx
      .deleteFrom("guard_cases")
      .where("opened_at", "<", now - CASE_MEMORY_MS)
      .execute(),
};

function ending(tx: Db) {
  return tx
    .updateTable("guard_cases")
    .set({ state: "ended" })
    .where("state", "in", [...LIVING]);
}

/** The cases that a list is about, in no order yet. */
function found(db: Db, { userId, state, decidableBy, decidedBy, since, now }: CaseFilter) {
  const all = db
    .selectFrom("guard_cases")
    .where("opened_at", ">", since)
    .$if(userId !== undefined, (query) => query.where("user_id", "=", userId ?? ""))
    .$if(decidedBy !== undefined, (query) => query.where("decided_by_id", "=", decidedBy ?? ""))
    .$if(decidableBy !== undefined, (query) =>
      query.where("opened_by_id", "!=", decidableBy ?? "").where("user_id", "!=", decidableBy ?? ""),
    );
  if (state === undefined) return all;
  // What time has ended may still stand there as it was before.
  if (state === "expired")
    return all.where((eb) => {
      const isOver = eb("expires_at", "<=", now).or("expires_at", ">", latestEnd(now));
      return eb("state", "=", state).or(eb("state", "in", [...LIVING]).and(isOver));
    });
  return all
    .where("state", "=", state)
    .$if(LIVING.has(state), (query) =>
      query.where("expires_at", ">", now).where("expires_at", "<=", latestEnd(now)),
    );
}
