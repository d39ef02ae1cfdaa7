import * as v from "valibot";
import { acceptAnswerSchema, requestEnds, requestStates } from "../../../contract/guard-request.ts";
import type { AcceptAnswer, RequestEnd } from "../../../contract/guard-request.ts";
import { CLOCK_TOLERANCE_MS } from "../../calls/lifetimes.ts";
import type { GuardCasesRow, GuardRequestsRow } from "../../store/guard-schema.ts";
import { stateOf } from "../case.ts";

const MINUTE = 60_000;

/** How long somebody waits for an agent, an agent has for the case, and a setup can be confirmed. */
export const REQUEST_MS = 15 * MINUTE;
/** Digits that nobody claimed are as old as the next ones. */
export const CODE_MS = 30_000;
/** What an appliance hasn't answered until then it doesn't any more. */
const ANSWER_MS = 30_000;

export const REQUEST_HEADER = "x-mfa-request";
export const TOKEN_HEADER = "x-mfa-request-token";

/** How acceptMfa was last answered; null where it wasn't. */
export function answerOf(row: GuardRequestsRow, now: number): AcceptAnswer | null {
  const known = v.safeParse(v.pipe(v.string(), v.parseJson(), acceptAnswerSchema), row.answer);
  const last = known.success ? known.output : null;
  if (row.claimed_at === null || isAccepting(row, now)) return last;
  return { n: (last?.n ?? 0) + 1, result: "no-answer" };
}

/** Whether an acceptMfa is on its way with the person's digits. */
export function isAccepting({ claimed_at }: GuardRequestsRow, now: number): boolean {
  return claimed_at !== null && claimed_at > now - ANSWER_MS;
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
  const state = v.parse(v.picklist(requestStates), row.state);
  if (state === "done") return { state };
  if (state === "ended") return { state, reason: v.parse(v.picklist(requestEnds), row.reason) };
  const reason = ofCase === undefined ? null : endOfCase(ofCase, now);
  if (reason !== null) return { state: "ended", reason };
  // enableMfa got no answer: a setup that nobody has seen changes nothing, and its case is spent.
  if (state === "picked" && ofCase?.state === "used" && (ofCase.used_at ?? now) <= now - ANSWER_MS)
    return { state: "ended", reason: "failed" };
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
