import { CLOCK_TOLERANCE_MS } from "../../calls/lifetimes.ts";
import type { Db, Schema } from "../../store/schema.ts";

/** Longer than any call takes. */
const LONGEST_MS = 120_000;

type Row = Schema["guard_name_changes"];

/** Whether a change still goes on. One that ends later than one that begins now is of a clock that was ahead. */
export function isUnderWay({ lapses_at }: Row, now: number): boolean {
  return lapses_at > now && lapses_at <= now + LONGEST_MS;
}

/** Whether a name may have another owner since then. Of a change whose end nobody wrote down nobody knows. */
export function hasMoved(row: Row, since: number): boolean {
  return row.lapses_at !== 0 || row.moved_at > since;
}

/** Names on their way, as `rowsOf` (name-rows.ts) calls them: one change of each at a time. */
export const nameChangesTable = {
  /** @returns false while another one goes on */
  begin: async (tx: Db, name: string, now: number): Promise<boolean> => {
    const times = { begun_at: now, lapses_at: now + LONGEST_MS };
    const written = await tx
      .insertInto("guard_name_changes")
      .values({ name, ...times, moved_at: 0 })
      .onConflict((conflict) =>
        conflict
          .column("name")
          .doUpdateSet((eb) => ({
            ...times,
            moved_at: eb
              .case()
              .when("guard_name_changes.lapses_at", "=", 0)
              .then(eb.ref("guard_name_changes.moved_at"))
              .else(now)
              .end(),
          }))
          .where((eb) =>
            eb.or([
              eb("guard_name_changes.lapses_at", "<=", now),
              eb("guard_name_changes.lapses_at", ">", now + LONGEST_MS),
            ]),
          ),
      )
      .returning("name")
      .executeTakeFirst();
    return written !== undefined;
  },

  /** Whether another one goes on or not. */
  takeOver: async (tx: Db, name: string, now: number): Promise<void> => {
    const times = { begun_at: now, lapses_at: now + LONGEST_MS };
    await tx
      .insertInto("guard_name_changes")
      .values({ name, ...times, moved_at: 0 })
      .onConflict((conflict) => conflict.column("name").doUpdateSet(times))
      .execute();
  },

  /** @param moved when the name may have gone to another owner; nothing where it surely hasn't */
  end: async (tx: Db, name: string, begun: number, moved: { readonly moved_at?: number }): Promise<void> => {
    await tx
      .updateTable("guard_name_changes")
      .set({ lapses_at: 0, ...moved })
      .where("name", "=", name)
      .where("begun_at", "=", begun)
      .execute();
  },

  byNames: (db: Db, names: readonly string[]): Promise<Row[]> =>
    db.selectFrom("guard_name_changes").selectAll().where("name", "in", names).execute(),

  /** Ends those whose end nobody wrote down. @returns their names */
  endLapsed: async (tx: Db, now: number): Promise<readonly string[]> => {
    const ended = await tx
      .updateTable("guard_name_changes")
      .set({ lapses_at: 0, moved_at: now })
      .where("lapses_at", "<>", 0)
      .where((eb) => eb.or([eb("lapses_at", "<=", now), eb("lapses_at", ">", now + LONGEST_MS)]))
      .returning("name")
      .execute();
    return ended.map(({ name }) => name);
  },

  /** No call goes on that began before those, and none was made after now. */
  deleteOld: async (tx: Db, now: number): Promise<void> => {
    await tx
      .deleteFrom("guard_name_changes")
      .where("lapses_at", "=", 0)
      .where((eb) =>
        eb.or([eb("moved_at", "<=", now - LONGEST_MS), eb("moved_at", ">", now + CLOCK_TOLERANCE_MS)]),
      )
      .execute();
  },
};
