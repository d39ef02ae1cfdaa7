import * as v from "valibot";
import { ProblemError } from "../../http/problem-error.ts";
import type { GuardQueuesRow, GuardQueueUsersRow } from "../../store/guard-schema.ts";
import type { Db } from "../../store/schema.ts";
import type { GuardCall } from "../guard-call.ts";
import { queuesTable } from "./queues-table.ts";

export const outcomes = ["waiting", "done", "skipped", "failed"] as const;

export const itemSchema = v.object({
  place: v.number(),
  userId: v.string(),
  userName: v.string(),
  outcome: v.string(),
  /** Who has them in hand, or marked them last, and when. */
  by: v.optional(v.string()),
  at: v.optional(v.string()),
});

export const queueSchema = v.object({
  id: v.string(),
  startedBy: v.string(),
  startedAt: v.string(),
  total: v.number(),
  done: v.number(),
  skipped: v.number(),
  failed: v.number(),
});

export function presentItem(row: GuardQueueUsersRow): v.InferOutput<typeof itemSchema> {
  const { place, user_id: userId, user_name: userName, outcome, by_name, at } = row;
  const by = by_name === null ? {} : { by: by_name };
  const when = by_name === null || at === null ? {} : { at: new Date(at).toISOString() };
  return { place, userId, userName, outcome, ...by, ...when };
}

/** A queue, and how far it is. */
export async function presentQueue(db: Db, row: GuardQueuesRow): Promise<v.InferOutput<typeof queueSchema>> {
  const counts = await queuesTable.counts(db, row.id);
  return {
    id: row.id,
    startedBy: row.started_by,
    startedAt: new Date(row.started_at).toISOString(),
    total: row.total,
    done: counts.get("done") ?? 0,
    skipped: counts.get("skipped") ?? 0,
    failed: counts.get("failed") ?? 0,
  };
}

type Work<T> = (db: Db, queue: GuardQueuesRow) => Promise<T | null>;

/** Does something with the queue of a call. @throws ProblemError not-found, also where the work gives null */
export async function inQueue<T>(
  { store, id }: Pick<GuardCall, "store" | "id">,
  work: Work<T>,
  name?: string,
): Promise<T> {
  const known = async (db: Db) => {
    const queue = await queuesTable.byId(db, id);
    return queue === undefined ? null : work(db, queue);
  };
  const result = await (name === undefined ? store.read(known) : store.transaction(name, known));
  if (result === null) throw new ProblemError("not-found");
  return result;
}
