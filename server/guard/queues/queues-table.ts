import { sql } from "kysely";
import type { GuardQueuesRow, GuardQueueUsersRow } from "../../store/guard-schema.ts";
import type { Db } from "../../store/schema.ts";
import { EXTERNAL, found, type Directory, type UsersFilter } from "../users/directory.ts";
import { orderOf } from "../users/users-order.ts";

/** Who is in a new queue: these, or everybody whom a filter finds but these. */
export interface Chosen {
  readonly filter: UsersFilter;
  readonly only: readonly string[] | null;
  readonly without: readonly string[];
}

const MEMORY_MS = 30 * 24 * 3_600_000;

/** Who was taken and not marked for so long is handed to the next agent. */
const TAKEN_MS = 30 * 60_000;

/** Lists of users to be worked through, one by one, by any number of agents. */
export const queuesTable = {
  /** @returns how many are in it */
  add: async (
    tx: Db,
    queue: Omit<GuardQueuesRow, "total">,
    from: Directory,
    { filter, only, without }: Chosen,
  ): Promise<number> => {
    await tx
      .insertInto("guard_queues")
      .values({ ...queue, total: 0 })
      .execute();
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto("guard_queue_users")
      .columns(["queue_id", "place", "user_id", "user_name", "outcome"])
      .expression(() =>
        found(tx, from, filter)
          .select([
            sql.val(queue.id).$castTo<string>().as("queue_id"),
            sql<number>`row_number() over (order by ${orderOf(filter.sort)})`.as("place"),
            "id",
            "name",
            sql<string>`'waiting'`.as("outcome"),
          ])
          .where("type", "<>", EXTERNAL)
          .$if(only !== null, (query) => query.where("id", "in", only ?? []))
          .$if(without.length > 0, (query) => query.where("id", "not in", without)),
      )
      .executeTakeFirst();
    const total = Number(numInsertedOrUpdatedRows ?? 0);
    await tx.updateTable("guard_queues").set({ total }).where("id", "=", queue.id).execute();
    return total;
  },

  /** All that are open, newest first. */
  open: (db: Db): Promise<GuardQueuesRow[]> =>
    db.selectFrom("guard_queues").selectAll().orderBy("started_at", "desc").limit(50).execute(),

  byId: (db: Db, id: string): Promise<GuardQueuesRow | undefined> =>
    db.selectFrom("guard_queues").selectAll().where("id", "=", id).executeTakeFirst(),

  /** How many people have each outcome, of those who were ever handed to somebody. */
  counts: async (db: Db, id: string): Promise<ReadonlyMap<string, number>> => {
    const rows = await ofQueue(db, id)
      .where("by_id", "is not", null)
      .select(({ fn }) => ["outcome", fn.countAll<number>().as("n")])
      .groupBy("outcome")
      .execute();
    return new Map(rows.map(({ outcome, n }) => [outcome, n]));
  },

  /** Those behind a place, in order. */
  after: (db: Db, id: string, place: number, limit: number): Promise<GuardQueueUsersRow[]> =>
    ofQueue(db, id).selectAll().where("place", ">", place).orderBy("place").limit(limit).execute(),

  /** Hands somebody who waits to an agent: the one they have already, else the first that nobody has. */
  take: async (
    tx: Db,
    id: string,
    agent: { readonly id: string; readonly name: string },
    now: number,
  ): Promise<GuardQueueUsersRow | undefined> => {
    const waiting = ofQueue(tx, id)
      .selectAll()
      .where("outcome", "=", "waiting")
      .orderBy("place")
      .limit(1)
      .forUpdate()
      .skipLocked();
    // One after the other, so that an index finds each.
    const row =
      (await waiting.where("by_id", "=", agent.id).executeTakeFirst()) ??
      (await waiting.where("by_id", "is", null).executeTakeFirst()) ??
      (await waiting
        .where("by_id", "is not", null)
        .where("at", "<=", now - TAKEN_MS)
        .executeTakeFirst());
    if (row === undefined) return undefined;
    await queuesTable.mark(tx, id, row.user_id, { outcome: "waiting", by: agent, at: now });
    return row;
  },

  /** @returns false where the queue hasn't got them */
  mark: async (
    tx: Db,
    id: string,
    userId: string,
    {
      outcome,
      by,
      at,
    }: {
      readonly outcome: string;
      readonly by: { readonly id: string; readonly name: string } | null;
      readonly at: number;
    },
  ): Promise<boolean> => {
    const { numUpdatedRows } = await tx
      .updateTable("guard_queue_users")
      .set({ outcome, by_id: by?.id ?? null, by_name: by?.name ?? null, at })
      .where("queue_id", "=", id)
      .where("user_id", "=", userId)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },

  end: async (tx: Db, id: string): Promise<void> => {
    await tx.deleteFrom("guard_queue_users").where("queue_id", "=", id).execute();
    await tx.deleteFrom("guard_queues").where("id", "=", id).execute();
  },

  deleteOld: async (tx: Db, now: number): Promise<void> => {
    const old = tx
      .selectFrom("guard_queues")
      .select("id")
      .where("started_at", "<", now - MEMORY_MS);
    for (const { id } of await old.execute()) await queuesTable.end(tx, id);
  },
};

function ofQueue(db: Db, id: string) {
  return db.selectFrom("guard_queue_users").where("queue_id", "=", id);
}
