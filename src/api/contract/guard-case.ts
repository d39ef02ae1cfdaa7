import * as v from "valibot";
import { displayText } from "../../lib/display-text.ts";

export type Answer = "passed" | "failed" | "notAsked";

/** What is about to be done for somebody else. */
export type Intent = "setUp" | "recreate" | "turnOff";

/** How somebody was found to be who they say. `request`: they asked themselves, which a server of ours checked; of the others it is the agent's word. */
export type ProofKind = "request" | "callback" | "inPerson" | "manager" | "questions";

/** How a new second factor reaches the person; "" where there is none to reach them. */
export type Way = "inPerson" | "byPhone" | "onPaper" | "";

export type CaseState =
  | "open"
  | "stopped"
  | "waiting"
  | "approved"
  | "declined"
  | "used"
  | "expired"
  | "ended";

export interface CheckResult {
  /** Of the configuration, or the key of a built-in check. */
  readonly name: string;
  readonly answer: Answer;
}

/** What an identity check found out before a change for somebody else; times in epoch milliseconds. */
export interface Case {
  /** Null where no server of ours keeps it. */
  readonly id: string | null;
  readonly userId: string;
  readonly userName: string;
  readonly intent: Intent;
  readonly reason: string;
  readonly ticket: string;
  readonly checks: readonly CheckResult[];
  /** What of the checks proves who they are; empty where no server of ours says. */
  readonly proof: readonly ProofKind[];
  /** Where their request came from; absent without one. */
  readonly request?:
    | { readonly browser: "known" | "new"; readonly network: "usual" | "new"; readonly others: number }
    | undefined;
  readonly way: Way;
  readonly state: CaseState;
  readonly privileged: boolean;
  readonly openedBy: string;
  readonly openedAt: number;
  /** Null also where it was approved by a command on the server's machine. */
  readonly decidedBy: string | null;
  /** Approved by such a command. */
  readonly breakGlass?: boolean | undefined;
  /** How many could approve it now; absent where that isn't known. */
  readonly approvers?: number | undefined;
  readonly decidedAt?: number | undefined;
  /** How the agent said it ended; absent before. */
  readonly outcome?: string | undefined;
  /** When the call or the visit ended; null before. */
  readonly endedAt: number | null;
}

/** What the server wants before a change for somebody else. */
export interface Policy {
  /** Names of checks that must be passed, beside those that the configuration requires. */
  readonly requiredChecks: readonly string[];
  /** Whether a change for somebody else needs a case; `never` where scripts administer. */
  readonly requireCase: "always" | "never";
}

const text = v.pipe(
  v.string(),
  v.transform((value) => displayText(value, 500)),
);
const time = v.pipe(
  v.string(),
  v.transform((value) => Date.parse(value)),
  v.number(),
  v.check((value) => Number.isFinite(value)),
);

/** What proves who somebody is, strongest first; none where that is not told. */
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
  outcome: v.optional(text),
  reason: text,
  ticket: text,
  checks: v.array(v.object({ name: text, answer: v.picklist(["passed", "failed", "notAsked"]) })),
  proof: proofSchema,
  request: v.optional(
    v.object({
      browser: v.picklist(["known", "new"]),
      network: v.picklist(["usual", "new"]),
      others: v.fallback(v.number(), 0),
    }),
  ),
  way: v.picklist(["inPerson", "byPhone", "onPaper", ""]),
  state: v.picklist(["open", "stopped", "waiting", "approved", "declined", "used", "expired", "ended"]),
  privileged: v.boolean(),
  openedBy: text,
  openedAt: time,
  decidedBy: v.optional(v.nullable(text), null),
  decidedAt: v.optional(time),
  breakGlass: v.optional(v.boolean()),
  approvers: v.optional(v.number()),
  endedAt: v.optional(v.nullable(time), null),
});

const casesSchema = v.object({ results: v.array(caseSchema) });

const policySchema = v.object({
  requiredChecks: v.array(v.string()),
  requireCase: v.picklist(["always", "never"]),
});

/** @returns null for anything that is no case */
export function decodeCase(json: unknown): Case | null {
  return readAs(caseSchema, json);
}

/** The cases of a list, newest first. */
export function decodeCases(json: unknown): readonly Case[] | null {
  return readAs(casesSchema, json)?.results ?? null;
}

export function decodePolicy(json: unknown): Policy | null {
  return readAs(policySchema, json);
}

function readAs<T>(schema: v.GenericSchema<unknown, T>, json: unknown): T | null {
  const parsed = v.safeParse(schema, json);
  return parsed.success ? parsed.output : null;
}
