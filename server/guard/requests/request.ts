import { createHash } from "node:crypto";
import * as v from "valibot";
import { CLOCK_TOLERANCE_MS } from "../../calls/lifetimes.ts";
import type { GuardCasesRow, GuardRequestsRow } from "../../store/guard-schema.ts";
import { stateOf } from "../case.ts";

const MINUTE = 60_000;

/** How long somebody waits for an agent, an agent has for the case, and a setup can be confirmed. */
export const REQUEST_MS = 15 * MINUTE;
/** Digits that nobody claimed are as old as the next ones. */
export const CODE_MS = 30_000;
/** An acceptMfa that wasn't answered until then isn't any more. */
export const ACCEPT_MS = 30_000;

export const REQUEST_HEADER = "x-mfa-request";
export const TOKEN_HEADER = "x-mfa-request-token";

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

const answerSchema = v.object({
  /** Counts the answers. */
  n: v.number(),
  result: v.picklist(["refused", "no-answer"]),
  status: v.optional(v.number()),
  type: v.optional(v.string()),
  triesLeft: v.optional(v.number()),
});

export type RequestAnswer = v.InferOutput<typeof answerSchema>;

/** How acceptMfa was last answered; null where it wasn't. */
export function answerOf(row: GuardRequestsRow, now: number): RequestAnswer | null {
  const known = v.safeParse(v.pipe(v.string(), v.parseJson(), answerSchema), row.answer);
  const last = known.success ? known.output : null;
  if (row.claimed_at === null || isAccepting(row, now)) return last;
  return { n: (last?.n ?? 0) + 1, result: "no-answer" };
}

/** Whether an acceptMfa is on its way with the person's digits. */
export function isAccepting({ claimed_at }: GuardRequestsRow, now: number): boolean {
  return claimed_at !== null && claimed_at > now - ACCEPT_MS;
}

/** Where a request is at an instant: time, or what became of its case, may have ended it. */
export type RequestState =
  | { readonly state: "asked" | "picked" | "setup" | "done" }
  | { readonly state: "ended"; readonly reason: RequestEnd };

/** @param ofCase its case, where it has one */
export function requestState(
  row: GuardRequestsRow,
  ofCase: GuardCasesRow | undefined,
  now: number,
): RequestState {
  const state = v.parse(v.picklist(["asked", "picked", "setup", "done", "ended"]), row.state);
  if (state === "done") return { state };
  if (state === "ended") return { state, reason: v.parse(v.picklist(ends), row.reason) };
  const reason = ofCase === undefined ? null : endOfCase(ofCase, now);
  if (reason !== null) return { state: "ended", reason };
  // Its case has a time of its own.
  const lasts = state === "picked" && ofCase !== undefined && ofCase.state !== "used";
  const isFuture = row.asked_at > now + CLOCK_TOLERANCE_MS;
  return isFuture || (!lasts && row.expires_at <= now) ? { state: "ended", reason: "expired" } : { state };
}

function endOfCase(ofCase: GuardCasesRow, now: number): RequestEnd | null {
  const { outcome } = ofCase;
  if (outcome === "impostor") return "impostor";
  if (outcome === "checkFailed") return "check-failed";
  const state = stateOf(ofCase, now);
  if (state === "stopped") return "check-failed";
  if (state === "expired" || state === "declined") return state;
  const isOver = state === "ended" || (outcome !== null && outcome !== "done");
  return isOver ? "call-ended" : null;
}

const code = v.picklist(["none", "waiting", "claimed", "dropped"]);
const common = {
  /** Changes with anything else. */
  version: v.string(),
  state: v.picklist(["asked", "picked", "setup", "done", "ended"]),
  ended: v.optional(v.picklist(ends)),
  askedAt: v.string(),
  expiresAt: v.string(),
  code: v.optional(code),
  answer: v.optional(answerSchema),
};

/** A request as the person who made it sees it. */
export const ownSchema = v.object({
  ...common,
  number: v.optional(v.string()),
  agent: v.optional(v.string()),
  approval: v.optional(v.picklist(["waiting", "given"])),
  others: v.optional(v.object({ requests: v.number(), cases: v.number(), setups: v.number() })),
});

/** A request as agents see it: never the number, only the three of which one is right. */
export const askedSchema = v.object({
  ...common,
  id: v.string(),
  userName: v.string(),
  userId: v.optional(v.string()),
  browser: v.picklist(["known", "new"]),
  network: v.picklist(["usual", "new"]),
  address: v.string(),
  others: v.number(),
  numbers: v.optional(v.array(v.string())),
  pickedBy: v.optional(v.string()),
  caseId: v.optional(v.string()),
  caseState: v.optional(v.string()),
});

/** Both views of a request begin with this. */
export function presentCommon(row: GuardRequestsRow, ofCase: GuardCasesRow | undefined, now: number) {
  const current = requestState(row, ofCase, now);
  const answer = answerOf(row, now);
  const lasts = ofCase !== undefined && row.state === "picked" ? ofCase.expires_at : row.expires_at;
  return {
    state: current.state,
    ...(current.state === "ended" ? { ended: current.reason } : {}),
    askedAt: new Date(row.asked_at).toISOString(),
    expiresAt: new Date(lasts).toISOString(),
    ...(current.state === "setup" ? { code: codeState(row, now) } : {}),
    ...(answer === null ? {} : { answer }),
  };
}

function codeState(row: GuardRequestsRow, now: number): v.InferOutput<typeof code> {
  if (isAccepting(row, now)) return "claimed";
  if (row.code_at === null) return "none";
  return row.code !== null && row.code_at > now - CODE_MS ? "waiting" : "dropped";
}

/** What was presented, with its version. */
export function versioned<T extends object>(shown: T): T & { readonly version: string } {
  const version = createHash("sha256").update(JSON.stringify(shown)).digest("base64url").slice(0, 16);
  return { ...shown, version };
}
