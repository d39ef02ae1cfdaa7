import type { Db } from "../schema.ts";

/** Named texts about the database itself. */
export const metaTable = {
  get: async (db: Db, name: string): Promise<string | undefined> => {
    const row = await db.selectFrom("meta").select("value").where("name", "=", name).executeTakeFirst();
    return row?.value;
  },

  /** Writes the text unless the name has one already. @returns the text it has then, from whichever node */
  putOnce: async (tx: Db, name: string, value: string): Promise<string> => {
    await tx
      .insertInto("meta")
      .values({ name, value })
      .onConflict((conflict) => conflict.column("name").doNothing())
      .execute();
    return (await metaTable.get(tx, name)) ?? value;
  },

  /** Writes the text, whether the name has one or not. */
  put: (tx: Db, name: string, value: string) =>
    tx
      .insertInto("meta")
      .values({ name, value })
      .onConflict((conflict) => conflict.column("name").doUpdateSet({ value }))
      .execute(),

  remove: (tx: Db, name: string) => tx.deleteFrom("meta").where("name", "=", name).execute(),

  replace: (tx: Db, name: string, value: string) =>
    tx.updateTable("meta").set({ value }).where("name", "=", name).execute(),
};
