import * as v from "valibot";

import { instant, reader, shownText } from "./shown.ts";

const text = shownText(500);

/** @param name of the configuration, or the key of a built-in check */
export const checkSchema = (name: v.GenericSchema<unknown, string>) =>
  v.object({ name, answer: v.picklist(["passed", "failed", "notAsked"]) });

/** What proves who somebody is, strongest first; none where that is not told. `request`: they asked themselves, which a server of ours checked; of the others it is the agent's word. */
export const proofSchema = v.fallback(
  v.array(
    v.pipe(
      v.object({ kind: v.picklist(["request", "callback", "inPerson", "manager", "questions"]) }),
      v.transform(({ kind }) => kind),
    ),
  ),
  [],
);

export const caseSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/u)),
  userId: v.string(),
  userName: text,
  intent: v.picklist(["setUp", "recreate", "turnOff"]),
  /** How the agent said it ended; absent before. */
  outcome: v.optional(text),
  reason: text,
  ticket: text,
  checks: v.array(checkSchema(text)),
  proof: proofSchema,
  /** Where their request came from; absent without one. */
  request: v.optional(
    v.object({
      browser: v.picklist(["known", "new"]),
      network: v.picklist(["usual", "new"]),
      others: v.fallback(v.number(), 0),
    }),
  ),
  /** How a new second factor reaches the person; "" where there is none to reach them. */
  way: v.picklist(["inPerson", "byPhone", "onPaper", ""]),
  state: v.picklist(["open", "stopped", "waiting", "approved", "declined", "used", "expired", "ended"]),
  privileged: v.boolean(),
  openedBy: text,
  openedAt: instant,
  /** Null also where it was approved by a command on the server's machine. */
  decidedBy: v.optional(v.nullable(text), null),
  decidedAt: v.optional(instant),
  /** Approved by such a command. */
  breakGlass: v.optional(v.boolean()),
  /** How many could approve it now; absent where that isn't known. */
  approvers: v.optional(v.number()),
  /** When the call or the visit ended; null before. */
  endedAt: v.optional(v.nullable(instant), null),
});

type KeptCase = v.InferOutput<typeof caseSchema>;

/** What an identity check found out before a change for somebody else; without an id where no server of ours keeps it. */
export type Case = Omit<KeptCase, "id" | "checks"> & {
  readonly id: string | null;
  readonly checks: readonly CheckResult[];
};

export type CheckResult = KeptCase["checks"][number];
export type Answer = CheckResult["answer"];
/** What is about to be done for somebody else. */
export type Intent = Case["intent"];
export type ProofKind = Case["proof"][number];
export type Way = Case["way"];

const policySchema = v.object({
  /** Whether a change for somebody else needs a case; `never` where scripts administer. */
  requireCase: v.picklist(["always", "never"]),
  /** The reader may not act for others in this session: it was made without a code. */
  ownMfaFirst: v.fallback(v.boolean(), false),
});

/** What the server wants before a change for somebody else. */
export type Policy = v.InferOutput<typeof policySchema>;

export const decodeCase: (json: unknown) => Case | null = reader(caseSchema);
export const decodePolicy = reader(policySchema);
/** The cases of a list, newest first. */
export const decodeCases = (json: unknown): readonly Case[] | null =>
  reader(v.object({ results: v.array(caseSchema) }))(json)?.results ?? null;
