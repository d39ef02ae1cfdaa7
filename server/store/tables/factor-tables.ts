import { sql } from "kysely";
import type { Db, MfaActiveRow, ScratchCodesRow } from "../schema.ts";

/** The one live factor of a user. */
export const mfaActiveTable = {
  byUser: (db: Db, userId: string): Promise<MfaActiveRow | undefined> =>
    db.selectFrom("mfa_active").selectAll().where("user_id", "=", userId).limit(1).executeTakeFirst(),

  /** Makes the factor the live one, in place of an older one. */
  put: async (tx: Db, row: MfaActiveRow): Promise<void> => {
    await tx
      .insertInto("mfa_active")
      .values(row)
      .onConflict((conflict) => conflict.column("user_id").doUpdateSet(row))
      .execute();
    const told = { mfa_since: row.since, mfa_epoch: row.epoch };
    await tx.updateTable("users").set(told).where("id", "=", row.user_id).execute();
  },

  /** @returns true when there was a factor */
  delete: async (tx: Db, userId: string): Promise<boolean> => {
    const { numDeletedRows } = await tx
      .deleteFrom("mfa_active")
      .where("user_id", "=", userId)
      .executeTakeFirst();
    await tx.updateTable("users").set({ mfa_since: 0 }).where("id", "=", userId).execute();
    return numDeletedRows > 0n;
  },

  all: (db: Db) => db.selectFrom("mfa_active").selectAll().orderBy("user_id").execute(),
};

/** Hashed scratch codes, of the live factor and of the pending one, told apart by epoch. */
export const scratchCodesTable = {
  ofEpoch: (db: Db, userId: string, epoch: number): Promise<ScratchCodesRow[]> =>
    db
      .selectFrom("scratch_codes")
      .selectAll()
      .where("user_id", "=", userId)
      .where("epoch", "=", epoch)
      .orderBy("id")
      .execute(),

  insert: (tx: Db, rows: readonly ScratchCodesRow[]) => tx.insertInto("scratch_codes").values(rows).execute(),

  /**
   * Spends a code, once: the condition decides.
   * @returns true when this call spent it
   */
  spend: async (tx: Db, id: string, at: number): Promise<boolean> => {
    const { numUpdatedRows } = await tx
      .updateTable("scratch_codes")
      .set({ used_at: at })
      .where("id", "=", id)
      .where("used_at", "is", null)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  },

  /** Spends what is left of a set and moves it to another epoch (a backup was restored). */
  voidSet: (tx: Db, userId: string, epochs: { from: number; to: number }, at: number) =>
    tx
      .updateTable("scratch_codes")
      .set((eb) => ({ epoch: epochs.to, used_at: eb.fn.coalesce("used_at", eb.val(at)) }))
      .where("user_id", "=", userId)
      .where("epoch", "=", epochs.from)
      .execute(),

  deleteOfEpoch: (tx: Db, userId: string, epoch: number) =>
    tx.deleteFrom("scratch_codes").where("user_id", "=", userId).where("epoch", "=", epoch).execute(),

  deleteOtherEpochs: (tx: Db, userId: string, epoch: number) =>
    tx.deleteFrom("scratch_codes").where("user_id", "=", userId).where("epoch", "<>", epoch).execute(),

  deleteAll: (tx: Db, userId: string) =>
    tx.deleteFrom("scratch_codes").where("user_id", "=", userId).execute(),
};

/** A day, in time steps of 30 s. */
const DAY_STEPS = 2_880;
const ALWAYS_KEPT = 20;

/** Time steps whose code was used (RFC 6238, section 5.2), each for the factor that it was used with. */
export const usedStepsTable = {
  /**
   * Uses up the steps that a code fits, once: the rows decide, no matter who else tries. All of them, or a code that fits
   * two would count twice. @returns whether this call used one
   */
  use: async (tx: Db, userId: string, epoch: number, steps: readonly number[]): Promise<boolean> => {
    if (steps.length === 0) return false;
    const inserted = await tx
      .insertInto("used_steps")
      .values(steps.map((step) => ({ user_id: userId, epoch, step })))
      .onConflict((conflict) => conflict.doNothing())
      .returning("step")
      .execute();
    return inserted.length > 0;
  },

  /** The same secret goes on under another epoch (a backup was restored). */
  move: (tx: Db, userId: string, epochs: { from: number; to: number }) =>
    tx
      .updateTable("used_steps")
      .set({ epoch: epochs.to })
      .where("user_id", "=", userId)
      .where("epoch", "=", epochs.from)
      .execute(),

  deleteOtherEpochs: (tx: Db, userId: string, epoch: number) =>
    tx.deleteFrom("used_steps").where("user_id", "=", userId).where("epoch", "<>", epoch).execute(),

  /** Keeps a day, and never fewer than the last twenty of each factor: a clock that jumps brings no code back. */
  sweep: async (tx: Db, step: number): Promise<void> => {
    await sql`delete from used_steps where step < ${step - DAY_STEPS} and (user_id, epoch, step) in
      (select user_id, epoch, step from (select user_id, epoch, step,
        row_number() over (partition by user_id, epoch order by step desc) as nth from used_steps) ranked
      where nth > ${ALWAYS_KEPT})`.execute(tx);
  },
};
