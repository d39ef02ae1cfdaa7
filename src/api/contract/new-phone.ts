import * as v from "valibot";
import { displayText } from "../../lib/display-text.ts";

/** Why a request for a new phone is over; nothing changed in any of them, but where an accept got no answer. */
const ends = [
  "wrong-number",
  "expired",
  "cancelled",
  "not-me",
  "impostor",
  "check-failed",
  "declined",
  "call-ended",
  "failed",
] as const;

export type RequestEnd = (typeof ends)[number];

/** What the server saw of the newest acceptMfa. */
export interface AcceptAnswer {
  /** Counts them. */
  readonly n: number;
  readonly result: "refused" | "no-answer";
  readonly status?: number | undefined;
  readonly type?: string | undefined;
  readonly triesLeft?: number | undefined;
}

const text = v.pipe(
  v.string(),
  v.transform((value) => displayText(value, 200)),
);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const time = v.pipe(
  v.string(),
  v.transform((value) => Date.parse(value)),
  v.number(),
  v.check((value) => Number.isFinite(value)),
);
const opaque = v.pipe(v.string(), v.regex(/^[\w.~-]{1,200}$/u));
const number = v.pipe(v.string(), v.regex(/^\d{2}$/u));
const answer = v.object({
  n: count,
  result: v.picklist(["refused", "no-answer"]),
  status: v.optional(count),
  type: v.optional(v.string()),
  triesLeft: v.optional(count),
});

/** What both sides see of a request. */
const common = {
  version: opaque,
  state: v.picklist(["asked", "picked", "setup", "done", "ended"]),
  askedAt: time,
  expiresAt: time,
  ended: v.optional(v.picklist(ends)),
  code: v.optional(v.picklist(["none", "waiting", "claimed", "dropped"]), "none"),
  answer: v.optional(answer),
};

const ownSchema = v.object({
  ...common,
  /** For the telephone; while nobody has picked it. */
  number: v.optional(number),
  agent: v.optional(text),
  approval: v.optional(v.picklist(["waiting", "given"])),
  /** Of somebody else, open, about the same person. */
  others: v.optional(v.object({ requests: count, cases: count, setups: count })),
});

/** A request as the person sees it who made it; times in epoch milliseconds. */
export type OwnRequest = v.InferOutput<typeof ownSchema>;

const askedSchema = v.object({
  ...common,
  id: opaque,
  userName: text,
  userId: v.optional(v.string()),
  browser: v.picklist(["known", "new"]),
  network: v.picklist(["usual", "new"]),
  address: text,
  /** Other open requests for this name: then a second person is needed. */
  others: count,
  numbers: v.optional(v.array(number)),
  pickedBy: v.optional(text),
  caseId: v.optional(opaque),
  caseState: v.optional(v.string()),
});

/** A request as an agent sees it. */
export type AskedRequest = v.InferOutput<typeof askedSchema>;

const notMeSchema = v.object({ requests: count, cases: count, kept: count, done: count });

/** What “This isn't me” ended; `kept` was approved after an earlier one, `done` came too late. */
export type NotMe = v.InferOutput<typeof notMeSchema>;

const aboutMeSchema = v.object({
  requests: v.array(v.object({ askedAt: time })),
  cases: v.array(v.object({ openedBy: text, openedAt: time })),
  setups: count,
});

/** What somebody else has begun in the name of who is signed in. */
export type AboutMe = v.InferOutput<typeof aboutMeSchema>;

const failuresSchema = v.object({
  results: v.array(
    v.object({
      kind: v.picklist(["check-failed", "wrong-number", "impostor", "not-me"]),
      at: time,
      by: v.optional(text, ""),
    }),
  ),
});

/** What went wrong about a person within 72 hours. */
export type PersonFailure = v.InferOutput<typeof failuresSchema>["results"][number];

function reader<T>(schema: v.GenericSchema<unknown, T>): (json: unknown) => T | null {
  return (json) => {
    const parsed = v.safeParse(schema, json);
    return parsed.success ? parsed.output : null;
  };
}

// Each answers null for anything of another shape.
export const decodeOwnRequest = reader(ownSchema);
export const decodeNewRequest = reader(v.intersect([ownSchema, v.object({ token: opaque })]));
export const decodeAskedRequest = reader(askedSchema);
export const decodeNotMe = reader(notMeSchema);
export const decodeAboutMe = reader(aboutMeSchema);
export const decodeFailures = (json: unknown) => reader(failuresSchema)(json)?.results ?? null;
export const decodeAskedRequests = (json: unknown) =>
  reader(v.object({ totalCount: count, results: v.array(askedSchema) }))(json);
