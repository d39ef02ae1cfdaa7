import type { Selectable } from "kysely";
import type { AuditTableRow } from "../../store/audit-schema.ts";
import type { Db, Schema } from "../../store/schema.ts";
import type { SinkName } from "./event-pump.ts";

type CursorRow = Schema["event_cursors"];

/** How far each way out has come in the record, and which node sends there. */
export const cursorsTable = {
  /** Takes the way over when no other node holds it. @returns undefined when one does */
  take: async (
    tx: Db,
    sink: SinkName,
    lease: { readonly owner: string; readonly now: number; readonly until: number },
  ): Promise<CursorRow | undefined> => {
    const { owner, now, until } = lease;
    await tx
      .insertInto("event_cursors")
      .values({ sink, seq: 0, owner: "", leased_until: 0 })
      .onConflict((conflict) => conflict.column("sink").doNothing())
      .execute();
    return tx
      .updateTable("event_cursors")
      .set({ owner, leased_until: until })
      .where("sink", "=", sink)
      .where((where) => where.or([where("owner", "=", owner), where("leased_until", "<=", now)]))
      .returningAll()
      .executeTakeFirst();
  },

  advance: (tx: Db, sink: SinkName, owner: string, seq: number) =>
    tx
      .updateTable("event_cursors")
      .set({ seq })
      .where("sink", "=", sink)
      .where("owner", "=", owner)
      .execute(),

  /** Lets another node take over at once. */
  release: (tx: Db, sink: SinkName, owner: string) =>
    tx
      .updateTable("event_cursors")
      .set({ leased_until: 0 })
      .where("sink", "=", sink)
      .where("owner", "=", owner)
      .execute(),

  /** The next rows of the record, oldest first. A row's number is given under a lock that is held until the commit: none appears behind. */
  rowsAfter: (db: Db, seq: number, limit: number): Promise<Selectable<AuditTableRow>[]> =>
    db.selectFrom("audit").selectAll().where("seq", ">", seq).orderBy("seq").limit(limit).execute(),

  newest: async (db: Db): Promise<number> =>
    (await db.selectFrom("audit_head").select("seq").executeTakeFirst())?.seq ?? 0,
};
