import * as v from "valibot";
import {
  acceptAnswerSchema,
  requestEnds,
  requestStates,
  type AcceptAnswer,
} from "../../../contract/guard-request.ts";
import { ANSWER_MS, requestStateAt, type RequestState } from "../../../contract/request-state.ts";
import { CLOCK_TOLERANCE_MS } from "../../http/clock.ts";
import type { GuardCasesRow, GuardRequestsRow } from "../../store/guard-schema.ts";
import { stateOf } from "../case.ts";

export const REQUEST_HEADER = "x-mfa-request";
export const TOKEN_HEADER = "x-mfa-request-token";

/** How acceptMfa was last answered; null where it wasn't. */
export function answerOf(
  row: Pick<GuardRequestsRow, "answer" | "claimed_at">,
  now: number,
): AcceptAnswer | null {
  const known = v.safeParse(v.pipe(v.string(), v.parseJson(), acceptAnswerSchema), row.answer);
  const last = known.success ? known.output : null;
  if (row.claimed_at === null || isAccepting(row, now)) return last;
  return { n: (last?.n ?? 0) + 1, result: "no-answer" };
}

/** From where it was asked, as everybody who looks is told. */
export function placeOf({ known_browser, usual_network }: GuardRequestsRow) {
  return {
    browser: known_browser === 1 ? ("known" as const) : ("new" as const),
    network: usual_network === 1 ? ("usual" as const) : ("new" as const),
  };
}

/** Whether an acceptMfa is on its way with the person's digits. */
export function isAccepting({ claimed_at }: Pick<GuardRequestsRow, "claimed_at">, now: number): boolean {
  return claimed_at !== null && claimed_at > now - ANSWER_MS;
}

/** @param ofCase its case, where it has one */
export function requestState(
  row: Pick<GuardRequestsRow, "state" | "reason" | "asked_at" | "expires_at">,
  ofCase: GuardCasesRow | undefined,
  now: number,
): RequestState {
  const state = v.parse(v.picklist(requestStates), row.state);
  const kept =
    state === "ended" ? { state, reason: v.parse(v.picklist(requestEnds), row.reason) } : { state };
  const current = requestStateAt(
    { ...kept, expiresAt: row.expires_at },
    ofCase === undefined
      ? null
      : { state: stateOf(ofCase, now), outcome: ofCase.outcome, usedAt: ofCase.used_at },
    now,
  );
  const isOver = current.state === "ended" || current.state === "done";
  const isFuture = row.asked_at > now + CLOCK_TOLERANCE_MS;
  return isFuture && !isOver ? { state: "ended", reason: "expired" } : current;
}
