import { sql, type Selectable } from "kysely";
import type { Db, Schema } from "../../store/schema.ts";

export type IndexRow = Selectable<Schema["guard_users"]>;
export type ScansRow = Selectable<Schema["guard_scans"]>;

/** What a gateway keeps of the users of another appliance. */
export const indexTable = {
  /** From here on, other transactions that write the index wait for the commit. */
  lock: (tx: Db) =>
    tx
      .updateTable("guard_scans")
      .set((eb) => ({ completed_at: eb.ref("completed_at") }))
      .execute(),

  byIds: (db: Db, ids: readonly string[]): Promise<IndexRow[]> =>
    db.selectFrom("guard_users").selectAll().where("id", "in", ids).execute(),

  /** The users whose role the appliance does not tell. */
  untold: async (db: Db): Promise<readonly string[]> => {
    const rows = await db.selectFrom("guard_users").select("id").where("role", "=", "").execute();
    return rows.map(({ id }) => id);
  },

  byNameKey: (db: Db, key: string): Promise<{ id: string; name: string } | undefined> =>
    db.selectFrom("guard_users").select(["id", "name"]).where("name_key", "=", key).executeTakeFirst(),

  /** Writes rows of different ids. A user who had one of the names before has it no longer. */
  put: async (tx: Db, rows: readonly IndexRow[]): Promise<void> => {
    if (rows.length === 0) return;
    const ids = rows.map(({ id }) => id);
    const keys = rows.map(({ name_key }) => name_key);
    await tx.deleteFrom("guard_users").where("name_key", "in", keys).where("id", "not in", ids).execute();
    await tx
      .insertInto("guard_users")
      .values(rows)
      .onConflict((conflict) =>
        conflict.column("id").doUpdateSet((eb) => ({
          name: eb.ref("excluded.name"),
          name_key: eb.ref("excluded.name_key"),
          description: eb.ref("excluded.description"),
          description_key: eb.ref("excluded.description_key"),
          role: eb.ref("excluded.role"),
          type: eb.ref("excluded.type"),
          is_default: eb.ref("excluded.is_default"),
          mfa_since: eb.ref("excluded.mfa_since"),
          seen_at: eb.ref("excluded.seen_at"),
          known_on: eb.ref("excluded.known_on"),
          known_at: eb.ref("excluded.known_at"),
          differs_at: eb.ref("excluded.differs_at"),
        })),
      )
      .execute();
  },

  remove: (tx: Db, id: string) => tx.deleteFrom("guard_users").where("id", "=", id).execute(),

  /** Users that no reading since this one has listed. */
  missing: (db: Db, scan: number, limit: number): Promise<{ id: string }[]> =>
    db.selectFrom("guard_users").select("id").where("seen_at", "<", scan).limit(limit).execute(),

  /** Those whose state has been another one since before `at`. */
  differing: (db: Db, at: number): Promise<{ id: string }[]> =>
    db
      .selectFrom("guard_users")
      .select("id")
      .where(sql<boolean>`differs_at > 0`)
      .where("differs_at", "<=", at)
      .limit(100)
      .execute(),
};

/** The scans of the list: one at a time, over all nodes. */
export const scansTable = {
  read: (db: Db): Promise<ScansRow> => db.selectFrom("guard_scans").selectAll().executeTakeFirstOrThrow(),

  /** @returns false while another scan runs, or when there was one after `dueBefore` */
  begin: async (tx: Db, now: number, until: number, dueBefore: number): Promise<boolean> => {
    const { numUpdatedRows } = await tx
      .updateTable("guard_scans")
      .set({ started_at: now, leased_until: until })
      .where("leased_until", "<=", now)
      .where("completed_at", "<=", dueBefore)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },

  /** @returns false when another scan has taken over */
  extend: async (tx: Db, scan: number, until: number): Promise<boolean> => {
    const { numUpdatedRows } = await tx
      .updateTable("guard_scans")
      .set({ leased_until: until })
      .where("started_at", "=", scan)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },

  complete: (tx: Db, scan: number) =>
    tx
      .updateTable("guard_scans")
      .set({ completed_at: scan, leased_until: 0 })
      .where("started_at", "=", scan)
      .execute(),
};
