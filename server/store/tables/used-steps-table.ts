import { sql } from "kysely";
import type { Db } from "../schema.ts";

/** A day, in time steps of 30 s. */
const DAY_STEPS = 2_880;
const ALWAYS_KEPT = 20;

/** Time steps whose code was used (RFC 6238, section 5.2), each for the factor that it was used with. */
export const usedStepsTable = {
  /** Uses a step up, once: the row decides, no matter who else tries. @returns true when this call used it */
  use: async (tx: Db, userId: string, epoch: number, step: number): Promise<boolean> => {
    const inserted = await tx
      .insertInto("used_steps")
      .values({ user_id: userId, epoch, step })
      .onConflict((conflict) => conflict.doNothing())
      .returning("step")
      .executeTakeFirst();
    return inserted !== undefined;
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
