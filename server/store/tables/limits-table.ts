import type { Db, LimitsRow } from "../schema.ts";

interface Span {
  readonly kind: string;
  readonly after: number;
  readonly latest: number;
}

/** What counts against a limit. `paid_at` is the instant at which a debt will have decayed, `wrong` how many were wrong in a row. */
export const limitsTable = {
  byKeys: (db: Db, keys: readonly string[]): Promise<LimitsRow[]> =>
    db.selectFrom("limits").selectAll().where("key", "in", keys).execute(),

  /** Makes the rows, or locks those there are, in the order of their keys: nodes never wait in a circle. */
  lock: (tx: Db, rows: readonly LimitsRow[]): Promise<LimitsRow[]> =>
    tx
      .insertInto("limits")
      .values(rows.toSorted((one, other) => (one.key < other.key ? -1 : 1)))
      .onConflict((conflict) =>
        conflict.column("key").doUpdateSet((row) => ({ key: row.ref("excluded.key") })),
      )
      .returningAll()
      .execute(),

  put: (tx: Db, rows: readonly LimitsRow[]) =>
    tx
      .insertInto("limits")
      .values(rows)
      .onConflict((conflict) =>
        conflict.column("key").doUpdateSet((row) => ({
          paid_at: row.ref("excluded.paid_at"),
          wrong: row.ref("excluded.wrong"),
          since: row.ref("excluded.since"),
          user_id: row.ref("excluded.user_id"),
          user_name: row.ref("excluded.user_name"),
        })),
      )
      .execute(),

  /** The counters that keep somebody waiting: as many wrong codes in a row, or paid within the span of their kind. */
  waiting: (db: Db, spans: readonly Span[], stopAt: number, most: number): Promise<LimitsRow[]> =>
    db
      .selectFrom("limits")
      .selectAll()
      .where("account", "<>", "")
      .where("step", "<>", "")
      .where((eb) =>
        eb.or([
          eb.and([eb("step", "=", "code"), eb("wrong", ">=", stopAt)]),
          ...spans.map(({ kind, after, latest }) =>
            eb.and([eb("kind", "=", kind), eb("paid_at", ">", after), eb("paid_at", "<=", latest)]),
          ),
        ]),
      )
      .orderBy("wrong", "desc")
      .orderBy("paid_at", "desc")
      .limit(most)
      .execute(),

  ofAccount: (db: Db, account: string): Promise<LimitsRow[]> =>
    db.selectFrom("limits").selectAll().where("account", "=", account).execute(),

  /** @param step of all guesses at it, or of those of one step */
  clear: async (tx: Db, account: string, step?: string): Promise<void> => {
    const rows = tx.deleteFrom("limits").where("account", "=", account);
    await (step === undefined ? rows : rows.where("step", "=", step)).execute();
  },

  /** What is paid says nothing any more, but for rows of wrong ones, which only own browsers that are long gone leave behind. */
  sweep: (tx: Db, paidBefore: number, goneBefore: number) =>
    tx
      .deleteFrom("limits")
      .where("paid_at", "<", paidBefore)
      .where("since", "<", paidBefore)
      .where((eb) =>
        eb.or([
          eb("wrong", "=", 0),
          eb.and([eb("kind", "=", "own-browser"), eb("paid_at", "<", goneBefore)]),
        ]),
      )
      .execute(),
};
