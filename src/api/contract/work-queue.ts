import * as v from "valibot";
import { displayText } from "../../lib/display-text.ts";

export type WorkOutcome = "waiting" | "done" | "skipped" | "failed";

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const shownText = v.pipe(v.string(), v.transform(displayText));

/** How far a queue is. */
const queue = v.object({
  id: v.string(),
  startedBy: shownText,
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
  userName: shownText,
  outcome: v.picklist(["waiting", "done", "skipped", "failed"] satisfies WorkOutcome[]),
  /** Who has them in hand, or marked them. */
  by: v.optional(shownText),
});
export type WorkItem = v.InferOutput<typeof item>;

const page = v.object({ queue, results: v.array(item) });
export type QueuePage = v.InferOutput<typeof page>;

const next = v.object({ queue, due: v.nullable(item) });
export type QueueNext = v.InferOutput<typeof next>;

const queues = v.object({ results: v.array(queue) });
const counted = v.object({ count });

/** All decoders give null for what cannot be used. */
export const decodeQueue = decoder(queue);
export const decodeQueuePage = decoder(page);
export const decodeQueueNext = decoder(next);
export const decodeQueues = decoder(queues);
/** Of `GET /api/guard/users/selectable`. */
export const decodeCount = decoder(counted);

function decoder<T>(schema: v.GenericSchema<unknown, T>): (json: unknown) => T | null {
  return (json) => {
    const parsed = v.safeParse(schema, json);
    return parsed.success ? parsed.output : null;
  };
}
