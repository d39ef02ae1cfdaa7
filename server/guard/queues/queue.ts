import * as v from "valibot";
import { pageQuery } from "../../http/paging.ts";
import { ProblemError } from "../../http/problem-error.ts";
import type { GuardQueuesRow, GuardQueueUsersRow } from "../../store/guard-schema.ts";
import type { Db } from "../../store/schema.ts";
import { csvStream, inPieces } from "../csv-stream.ts";
import { guardEndpoint, type GuardCall } from "../guard-call.ts";
import { rangeParameters } from "../users/users-filter.ts";
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
  const marked = by_name === null || at === null ? {} : { by: by_name, at: new Date(at).toISOString() };
  return { place, userId, userName, outcome, ...marked };
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

/** `GET /guard/queues`: all that are open. */
export const listQueues = guardEndpoint({
  summary: "Guard: the open queues, newest first",
  answer: ["The queues", v.object({ results: v.array(queueSchema) })],
  handle: ({ store }) =>
    store.read(async (db) => {
      const rows = await queuesTable.open(db);
      return { results: await Promise.all(rows.map((row) => presentQueue(db, row))) };
    }),
});

const USUAL_LIMIT = 50;

const pageSchema = v.object({ queue: queueSchema, offset: v.number(), results: v.array(itemSchema) });

/** `GET /guard/queues/{id}`: a window of it, however long it is. */
export const readQueue = guardEndpoint({
  summary: "Guard: how far a queue is, and some of its users",
  query: rangeParameters,
  answer: ["The queue and the users of one page", pageSchema],
  problems: ["not-found"],
  handle: async (call) => {
    const { offset, limit } = pageQuery(call.url.searchParams, USUAL_LIMIT);
    return inQueue(call, async (db, row) => {
      const rows = await queuesTable.after(db, row.id, offset, limit);
      return { queue: await presentQueue(db, row), offset, results: rows.map(presentItem) };
    });
  },
});

const COLUMNS = ["name", "outcome", "by", "at"];
const PIECE = 1_000;

/** `GET /guard/queues/{id}/export`: all of it, for a ticket. */
export const exportQueue = guardEndpoint({
  summary: "Guard: everybody of a queue and what came of them, as CSV",
  answer: ["The users", "csv"],
  problems: ["not-found"],
  handle: async (call) => {
    await inQueue(call, async (_, row) => row);
    const after = (last: GuardQueueUsersRow | null) =>
      call.store.read((db) => queuesTable.after(db, call.id, last?.place ?? 0, PIECE));
    return csvStream("queue.csv", COLUMNS, inPieces(PIECE, after, cellsOf));
  },
});

function cellsOf(row: GuardQueueUsersRow): readonly string[] {
  const { userName, outcome, by = "", at = "" } = presentItem(row);
  return [userName, outcome, by, at];
}
