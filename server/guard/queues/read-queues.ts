import * as v from "valibot";
import { pageQuery } from "../../http/paging.ts";
import type { GuardQueueUsersRow } from "../../store/guard-schema.ts";
import { csvStream, inPieces } from "../csv-stream.ts";
import { guardEndpoint } from "../guard-call.ts";
import { rangeParameters } from "../users/users-filter.ts";
import { inQueue, itemSchema, presentItem, presentQueue, queueSchema } from "./queue.ts";
import { queuesTable } from "./queues-table.ts";

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
