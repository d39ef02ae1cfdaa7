import { randomUUID } from "node:crypto";
import * as v from "valibot";
import { jsonAnswer, jsonBody, noBody, noQuery } from "../../calls/endpoint.ts";
import { jsonResponse } from "../../http/json-response.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { findableText } from "../../store/findable-text.ts";
import type { GuardQueuesRow } from "../../store/guard-schema.ts";
import type { Db } from "../../store/schema.ts";
import { requireAgent } from "../guard-call.ts";
import type { GuardEndpoint } from "../guard-call.ts";
import { readJson } from "../../http/read-json.ts";
import { filterOf } from "../users/users-filter.ts";
import { inQueue, itemSchema, outcomes, presentItem, presentQueue, queueSchema } from "./queue.ts";
import { queuesTable } from "./queues-table.ts";

/** As many as somebody ticks by hand, and as a body holds. */
const ids = v.pipe(v.array(v.pipe(v.string(), v.transform(findableText))), v.maxLength(1_000));
const text = v.optional(v.string(), "");
const startSchema = v.object({
  userIds: v.optional(ids),
  filter: v.optional(v.object({ search: text, mfa: text, role: text, sort: text })),
  without: v.optional(ids, []),
});

/** `POST /guard/queues`: a list of people to work through, which the server keeps. */
export const startQueue: GuardEndpoint = {
  describe: () => ({
    summary:
      "Guard: starts a queue of these users, or of everybody whom the filter finds. Without those whose MFA isn't set here",
    query: noQuery,
    body: jsonBody(startSchema, true),
    answers: [jsonAnswer(201, "The queue", queueSchema)],
    problems: ["not-allowed", "not-found"],
  }),
  /** @throws ProblemError bad-request, not-allowed; not-found where a gateway hasn't read everybody yet */
  handle: async (call) => {
    requireAgent(call);
    const { userIds, filter, without } = await readJson(call.request, startSchema);
    if ((userIds === undefined) === (filter === undefined)) throw new ProblemError("bad-request");
    const chosen = {
      filter: filterOf(new Map(Object.entries(filter ?? {}))),
      only: userIds ?? null,
      without,
    };
    const { from } = await call.directory();
    const { id: started_by_id, name: started_by } = call.caller;
    const row = { id: randomUUID(), started_by_id, started_by, started_at: call.clock.now() };
    const queue = await call.store.transaction("startQueue", async (tx) => {
      const total = await queuesTable.add(tx, row, from, chosen);
      return presentQueue(tx, { ...row, total });
    });
    return jsonResponse(201, queue);
  },
};

const takenSchema = v.object({ queue: queueSchema, due: v.nullable(itemSchema) });

/** `POST /guard/queues/{id}/next`: the one who is due for this agent, and for nobody else meanwhile. */
export const nextInQueue: GuardEndpoint = {
  describe: () => ({
    summary:
      "Guard: hands the caller the next user of a queue, or the one they have already. Who isn't marked in 30 minutes is handed to the next agent",
    query: noQuery,
    body: noBody,
    answers: [jsonAnswer(200, "How far the queue is, and who is due; null for nobody", takenSchema)],
    problems: ["not-allowed", "not-found"],
  }),
  /** @throws ProblemError not-allowed, not-found */
  handle: async (call) => {
    requireAgent(call);
    const take = async (tx: Db, queue: GuardQueuesRow) => {
      const due = await queuesTable.take(tx, queue.id, call.caller, call.clock.now());
      return { queue: await presentQueue(tx, queue), due: due === undefined ? null : presentItem(due) };
    };
    return jsonResponse(200, await inQueue(call, take, "nextInQueue"));
  },
};

const markSchema = v.object({
  userId: v.pipe(v.string(), v.transform(findableText)),
  outcome: v.picklist(outcomes),
});

/** `POST /guard/queues/{id}/mark`: what came of somebody; `waiting` puts them back. */
export const markInQueue: GuardEndpoint = {
  describe: () => ({
    summary: "Guard: what came of a user of a queue; `waiting` takes them back in",
    query: noQuery,
    body: jsonBody(markSchema, true),
    answers: [jsonAnswer(200, "How far the queue is", queueSchema)],
    problems: ["not-allowed", "not-found"],
  }),
  /** @throws ProblemError bad-request, not-allowed, not-found */
  handle: async (call) => {
    requireAgent(call);
    const { userId, outcome } = await readJson(call.request, markSchema);
    const by = outcome === "waiting" ? null : call.caller;
    const mark = async (tx: Db, queue: GuardQueuesRow) => {
      const isThere = await queuesTable.mark(tx, queue.id, userId, { outcome, by, at: call.clock.now() });
      return isThere ? presentQueue(tx, queue) : null;
    };
    return jsonResponse(200, await inQueue(call, mark, "markInQueue"));
  },
};

/** `POST /guard/queues/{id}/end`: it is gone, however far it was. */
export const endQueue: GuardEndpoint = {
  describe: () => ({
    summary: "Guard: ends a queue, which is gone then",
    query: noQuery,
    body: noBody,
    answers: [jsonAnswer(200, "How far it was", queueSchema)],
    problems: ["not-allowed", "not-found"],
  }),
  /** @throws ProblemError not-allowed, not-found */
  handle: async (call) => {
    requireAgent(call);
    const end = async (tx: Db, queue: GuardQueuesRow) => {
      const ended = await presentQueue(tx, queue);
      await queuesTable.end(tx, queue.id);
      return ended;
    };
    return jsonResponse(200, await inQueue(call, end, "endQueue"));
  },
};
