import { randomUUID } from "node:crypto";
import * as v from "valibot";
import { ProblemError } from "../../http/problem-error.ts";
import { findableText } from "../../store/findable-text.ts";
import { guardEndpoint } from "../guard-call.ts";
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
export const startQueue = guardEndpoint({
  summary:
    "Guard: starts a queue of these users, or of everybody whom the filter finds. Without those whose MFA isn't set here",
  body: startSchema,
  answer: ["The queue", queueSchema],
  status: 201,
  problems: ["not-found"],
  handle: async (call, { userIds, filter, without }) => {
    if ((userIds === undefined) === (filter === undefined)) throw new ProblemError("bad-request");
    const chosen = {
      filter: filterOf(new Map(Object.entries(filter ?? {}))),
      only: userIds ?? null,
      without,
    };
    const { from } = await call.directory();
    const row = { id: randomUUID(), started_by: call.caller.name, started_at: call.clock.now() };
    return call.store.transaction("startQueue", async (tx) => {
      const total = await queuesTable.add(tx, row, from, chosen);
      return presentQueue(tx, { ...row, total });
    });
  },
});

const takenSchema = v.object({ queue: queueSchema, due: v.nullable(itemSchema) });

/** `POST /guard/queues/{id}/next`: the one who is due for this agent, and for nobody else meanwhile. */
export const nextInQueue = guardEndpoint({
  summary:
    "Guard: hands the caller the next user of a queue, or the one they have already. Who isn't marked in 30 minutes is handed to the next agent",
  answer: ["How far the queue is, and who is due; null for nobody", takenSchema],
  problems: ["not-found"],
  handle: (call) =>
    inQueue(
      call,
      async (tx, queue) => {
        const due = await queuesTable.take(tx, queue.id, call.caller, call.clock.now());
        return { queue: await presentQueue(tx, queue), due: due === undefined ? null : presentItem(due) };
      },
      "nextInQueue",
    ),
});

const markSchema = v.object({
  userId: v.pipe(v.string(), v.transform(findableText)),
  outcome: v.picklist(outcomes),
});

/** `POST /guard/queues/{id}/mark`: what came of somebody; `waiting` puts them back. */
export const markInQueue = guardEndpoint({
  summary: "Guard: what came of a user of a queue; `waiting` takes them back in",
  body: markSchema,
  answer: ["How far the queue is", queueSchema],
  problems: ["not-found"],
  handle: (call, { userId, outcome }) =>
    inQueue(
      call,
      async (tx, queue) => {
        const by = outcome === "waiting" ? null : call.caller;
        const isThere = await queuesTable.mark(tx, queue.id, userId, { outcome, by, at: call.clock.now() });
        return isThere ? presentQueue(tx, queue) : null;
      },
      "markInQueue",
    ),
});

/** `POST /guard/queues/{id}/end`: it is gone, however far it was. */
export const endQueue = guardEndpoint({
  summary: "Guard: ends a queue, which is gone then",
  answer: ["How far it was", queueSchema],
  problems: ["not-found"],
  handle: (call) =>
    inQueue(
      call,
      async (tx, queue) => {
        const ended = await presentQueue(tx, queue);
        await queuesTable.end(tx, queue.id);
        return ended;
      },
      "endQueue",
    ),
});
