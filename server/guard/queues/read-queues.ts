import * as v from "valibot";
import { jsonAnswer, noBody, noQuery } from "../../calls/endpoint.ts";
import { jsonResponse } from "../../http/json-response.ts";
import { pageQuery } from "../../http/paging.ts";
import { csvStream } from "../csv-stream.ts";
import { requireAgent } from "../guard-call.ts";
import type { GuardEndpoint, GuardHost } from "../guard-call.ts";
import { rangeParameters } from "../users/users-filter.ts";
import { inQueue, itemSchema, presentItem, presentQueue, queueSchema } from "./queue.ts";
import { queuesTable } from "./queues-table.ts";

/** `GET /guard/queues`: all that are open. */
export const listQueues: GuardEndpoint = {
  describe: () => ({
    summary: "Guard: the open queues, newest first",
    query: noQuery,
    body: noBody,
    answers: [jsonAnswer(200, "The queues", v.object({ results: v.array(queueSchema) }))],
    problems: ["not-allowed"],
  }),
  /** @throws ProblemError not-allowed */
  handle: async (call) => {
    requireAgent(call);
    const results = await call.store.read(async (db) => {
      const rows = await queuesTable.open(db);
      return Promise.all(rows.map((row) => presentQueue(db, row)));
    });
    return jsonResponse(200, { results });
  },
};

const USUAL_LIMIT = 50;

const pageSchema = v.object({ queue: queueSchema, offset: v.number(), results: v.array(itemSchema) });

/** `GET /guard/queues/{id}`: a window of it, however long it is. */
export const readQueue: GuardEndpoint = {
  describe: () => ({
    summary: "Guard: how far a queue is, and some of its users",
    query: rangeParameters,
    body: noBody,
    answers: [jsonAnswer(200, "The queue and the users of one page", pageSchema)],
    problems: ["not-allowed", "not-found"],
  }),
  /** @throws ProblemError bad-request, not-allowed, not-found */
  handle: async (call) => {
    requireAgent(call);
    const { offset, limit } = pageQuery(call.url.searchParams, USUAL_LIMIT);
    const page = await inQueue(call, async (db, row) => {
      const rows = await queuesTable.after(db, row.id, offset, limit);
      return { queue: await presentQueue(db, row), offset, results: rows.map(presentItem) };
    });
    return jsonResponse(200, page);
  },
};

const COLUMNS = ["name", "outcome", "by", "at"];
const PIECE = 1_000;

/** `GET /guard/queues/{id}/export`: all of it, for a ticket. */
export const exportQueue: GuardEndpoint = {
  describe: () => ({
    summary: "Guard: everybody of a queue and what came of them, as CSV",
    query: noQuery,
    body: noBody,
    answers: [{ status: 200, description: "The users", body: { mediaType: "text/csv", schema: null } }],
    problems: ["not-allowed", "not-found"],
  }),
  /** @throws ProblemError not-allowed, not-found */
  handle: async (call) => {
    requireAgent(call);
    await inQueue(call, async (_, row) => row);
    return csvStream("queue.csv", COLUMNS, pieces(call.store, call.id));
  },
};

async function* pieces(store: GuardHost["store"], id: string): AsyncGenerator<string[][]> {
  for (let place = 0; ;) {
    const after = place;
    const rows = await store.read((db) => queuesTable.after(db, id, after, PIECE));
    if (rows.length > 0)
      yield rows
        .map(presentItem)
        .map(({ userName, outcome, by = "", at = "" }) => [userName, outcome, by, at]);
    if (rows.length < PIECE) return;
    place = rows.at(-1)?.place ?? 0;
  }
}
