import * as v from "valibot";
import { reader, shownText } from "./shown.ts";

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** How far a queue is. */
const queue = v.object({
  id: v.string(),
  startedBy: shownText(),
  total: count,
  done: count,
  skipped: count,
  failed: count,
});
export type WorkQueue = v.InferOutput<typeof queue>;

const item = v.object({
  /** From 1. */
  place: count,
  userId: v.string(),
  userName: shownText(),
  outcome: v.picklist(["waiting", "done", "skipped", "failed"]),
  /** Who has them in hand, or marked them. */
  by: v.optional(shownText()),
});
export type WorkItem = v.InferOutput<typeof item>;
export type WorkOutcome = WorkItem["outcome"];

const page = v.object({ queue, results: v.array(item) });
export type QueuePage = v.InferOutput<typeof page>;

const next = v.object({ queue, due: v.nullable(item) });

/** All decoders give null for what cannot be used. */
export const decodeQueue = reader(queue);
export const decodeQueuePage = reader(page);
export const decodeQueueNext = reader(next);
export const decodeQueues = reader(v.object({ results: v.array(queue) }));
/** Of `GET /api/guard/users/selectable`. */
export const decodeCount = reader(v.object({ count }));
