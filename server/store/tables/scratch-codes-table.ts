import { insertRows } from "../insert-rows.ts";
import { prepared } from "../prepared.ts";
import type { Db, ScratchCodesRow } from "../schema.ts";

const deleteOfEpoch = prepared<{ userId: string; epoch: number }>()((db, param) =>
  db
    .deleteFrom("scratch_codes")
    .where("user_id", "=", param("userId"))
    .where("epoch", "=", param("epoch"))
    .compile(),
);

const deleteOtherEpochs = prepared<{ userId: string; epoch: number }>()((db, param) =>
  db
    .deleteFrom("scratch_codes")
    .where("user_id", "=", param("userId"))
    .where("epoch", "<>", param("epoch"))
    .compile(),
);

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

  insert: async (tx: Db, rows: readonly ScratchCodesRow[]): Promise<void> => {
    await insertRows(tx, "scratch_codes", ...rows);
  },

  /**
   * Spends a code, once: the condition decides (security rule 4).
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
  voidSet: async (
    tx: Db,
    userId: string,
    epochs: { from: number; to: number },
    at: number,
  ): Promise<void> => {
    await tx
      .updateTable("scratch_codes")
      .set((eb) => ({ epoch: epochs.to, used_at: eb.fn.coalesce("used_at", eb.val(at)) }))
      .where("user_id", "=", userId)
      .where("epoch", "=", epochs.from)
      .execute();
  },

  deleteOfEpoch: async (tx: Db, userId: string, epoch: number): Promise<void> => {
    await deleteOfEpoch(tx, { userId, epoch });
  },

  deleteOtherEpochs: async (tx: Db, userId: string, epoch: number): Promise<void> => {
    await deleteOtherEpochs(tx, { userId, epoch });
  },

  deleteAll: async (tx: Db, userId: string): Promise<void> => {
    await tx.deleteFrom("scratch_codes").where("user_id", "=", userId).execute();
  },
};
