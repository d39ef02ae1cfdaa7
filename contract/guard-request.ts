import * as v from "valibot";

/** Why a request for a new phone is over; nothing changed in any of them, but where an accept got no answer. */
export const requestEnds = [
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

export type RequestEnd = (typeof requestEnds)[number];

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const acceptAnswerSchema = v.object({
  /** Counts them. */
  n: count,
  /** `not-done`: there was no answer, and a reading since shows that the new phone doesn't count. */
  result: v.picklist(["refused", "no-answer", "not-done"]),
  status: v.optional(count),
  type: v.optional(v.string()),
  triesLeft: v.optional(count),
});

/** What the server saw of the newest acceptMfa. */
export type AcceptAnswer = v.InferOutput<typeof acceptAnswerSchema>;

const opaque = v.pipe(v.string(), v.regex(/^[\w.~-]{1,200}$/u));
const number = v.pipe(v.string(), v.regex(/^\d{2}$/u));

export const requestStates = ["asked", "picked", "setup", "done", "ended"] as const;

const from = { browser: v.picklist(["known", "new"]), network: v.picklist(["usual", "new"]) };

/** Where a request comes from. */
export interface RequestFrom {
  readonly browser: "known" | "new";
  readonly network: "usual" | "new";
}

/** What "This isn't me" ended. */
export const notMeSchema = v.object({
  requests: count,
  cases: count,
  /** Approved by a second person who had seen an earlier one: these go on. */
  kept: count,
  /** It came too late: the new phone counts already. */
  done: count,
  /** Ended while a confirmation was on its way, which may have come through. */
  unknown: count,
});

/**
 * The guard's answers about requests for a new phone, as the server writes and the app reads them.
 * @param text of people, and `time` in ISO 8601: each side makes of them what it needs
 */
export function requestSchemas<T>({
  text,
  time,
}: {
  readonly text: v.GenericSchema<string, string>;
  readonly time: v.GenericSchema<string, T>;
}) {
  const common = {
    /** Changes with anything else. */
    version: opaque,
    state: v.picklist(requestStates),
    askedAt: time,
    expiresAt: time,
    ended: v.optional(v.picklist(requestEnds)),
    code: v.optional(v.picklist(["none", "waiting", "claimed", "dropped"])),
    answer: v.optional(acceptAnswerSchema),
  };
  const own = v.object({
    ...common,
    /** For the telephone; while nobody has picked it. */
    number: v.optional(number),
    agent: v.optional(text),
    approval: v.optional(v.picklist(["waiting", "given"])),
    /** Of somebody else, open, about the same person. */
    others: v.optional(v.object({ requests: count, cases: count, setups: count })),
  });
  return {
    /** A request as the person who made it sees it. */
    own,
    /** The first answer: with the token that alone reads it. */
    begun: v.object({ ...own.entries, token: opaque }),
    /** A request as agents see it: three numbers, and not which one is right. */
    asked: v.object({
      ...common,
      id: opaque,
      userName: text,
      userId: v.optional(v.string()),
      ...from,
      address: text,
      /** Other open requests for this name: then a second person is needed. */
      others: count,
      numbers: v.optional(v.array(number)),
      pickedBy: v.optional(text),
      caseId: v.optional(opaque),
      caseState: v.optional(v.string()),
    }),
    /** What somebody else has under way about the one who is signed in. */
    aboutMe: v.object({
      requests: v.array(v.object({ askedAt: time, ...from })),
      cases: v.array(
        v.object({ id: opaque, openedBy: text, intent: v.string(), openedAt: time, state: v.string() }),
      ),
      setups: count,
    }),
  };
}
