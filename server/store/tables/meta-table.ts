import type { Db } from "../schema.ts";

/** Named texts about the database itself. */
export const metaTable = {
  get: async (db: Db, name: string): Promise<string | undefined> => {
    const row = await db.selectFrom("meta").select("value").where("name", "=", name).executeTakeFirst();
    return row?.value;
  },

  put: async (tx: Db, name: string, value: string): Promise<void> => {
    await tx
      .insertInto("meta")
      .values({ name, value })
      .onConflict((conflict) => conflict.column("name").doUpdateSet({ value }))
      .execute();
  },
};
