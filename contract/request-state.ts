import type { RequestEnd, RequestFrom } from "./guard-request.ts";

const MINUTE_MS = 60_000;

/** How long somebody waits for an agent, an agent has for the case, and a setup can be confirmed. */
export const REQUEST_MS = 15 * MINUTE_MS;
/** Digits that nobody claimed are as old as the next ones. */
export const CODE_MS = 30_000;
/** What an appliance hasn't answered until then it doesn't any more. */
export const ANSWER_MS = 30_000;

/** Where a request is: time, or what became of its case, may have ended it. */
export type RequestState =
  | { readonly state: "asked" | "picked" | "setup" | "done" }
  | { readonly state: "ended"; readonly reason: RequestEnd };

/** A case as far as its request depends on it. */
interface CaseOfRequest {
  /** At that instant. */
  readonly state: string;
  /** How its call ended; null before. */
  readonly outcome: string | null;
  readonly usedAt: number | null;
}

/** @param ofCase its case, where it has one */
export function requestStateAt(
  request: RequestState & { readonly expiresAt: number },
  ofCase: CaseOfRequest | null,
  now: number,
): RequestState {
  const { state } = request;
  if (state === "done") return { state };
  if (state === "ended") return { state, reason: request.reason };
  const reason = ofCase === null ? null : endOfCase(ofCase);
  if (reason !== null) return { state: "ended", reason };
  const used = ofCase?.state === "used";
  // enableMfa got no answer: a setup that nobody has seen changes nothing, and its case is spent.
  if (state === "picked" && used && (ofCase.usedAt ?? now) <= now - ANSWER_MS)
    return { state: "ended", reason: "failed" };
  // Its case has a time of its own.
  const lasts = state === "picked" && ofCase !== null && !used;
  return !lasts && request.expiresAt <= now ? { state: "ended", reason: "expired" } : { state };
}

function endOfCase({ state, outcome }: CaseOfRequest): RequestEnd | null {
  if (outcome === "impostor") return "impostor";
  if (outcome === "checkFailed" || state === "stopped") return "check-failed";
  if (state === "expired" || state === "declined") return state;
  const isOver = state === "ended" || (outcome !== null && outcome !== "done");
  return isOver ? "call-ended" : null;
}

/** Whether a second person has to agree: somebody with the password alone asks like this. @param others open ones of the same account */
export function isUnusual({ browser, network, others }: RequestFrom & { readonly others: number }): boolean {
  return browser === "new" || network === "new" || others > 0;
}

/** Different ones from 10 to 99. @param below a fair choice from 0 to this, which it never is */
export function threeNumbers(below: (most: number) => number): readonly string[] {
  const drawn = new Set<string>();
  while (drawn.size < 3) drawn.add(String(10 + below(90)));
  return [...drawn];
}
