import * as v from "valibot";
import { CLOCK_TOLERANCE_MS } from "../http/clock.ts";
import { intents } from "../calls/policy.ts";
import type { GuardCasesRow } from "../store/guard-schema.ts";
import {
  checksOf,
  checksSchema,
  plainText,
  proofOf,
  recordedCheckSchema,
  requestOf,
  requestProofSchema,
  vouched,
  vouchedSchema,
} from "./proof.ts";

/** How what was set up reaches the person. */
const ways = ["inPerson", "byPhone", "onPaper", ""] as const;

const states = ["open", "stopped", "waiting", "approved", "declined", "used", "expired", "ended"] as const;

export type CaseState = (typeof states)[number];

/** How a call or a visit ended. */
export const outcomes = ["done", "checkFailed", "impostor", "hungUp", "noApp", "other"] as const;

/** What an identity gate found out. */
export const caseBodySchema = v.object({
  userId: v.pipe(plainText(128), v.minLength(1)),
  intent: v.picklist(intents),
  reason: v.optional(plainText(500), ""),
  ticket: v.optional(plainText(100), ""),
  checks: v.optional(checksSchema, []),
  way: v.optional(v.picklist(ways), ""),
  /** The request in which the requester picked the right number. */
  request: v.optional(plainText(100)),
  /** The app says that it must not be used: a check of the configuration was not passed. */
  stopped: v.optional(v.boolean(), false),
  /** The same body with the same one is the same case: the answer got lost. */
  idempotencyKey: v.optional(v.pipe(plainText(100), v.minLength(1))),
});

/** A case as answers show it. */
export const caseSchema = v.object({
  id: v.string(),
  userId: v.string(),
  userName: v.string(),
  intent: v.picklist(intents),
  reason: v.string(),
  ticket: v.string(),
  checks: v.array(recordedCheckSchema),
  /** What of it proves who they are. `agent`: nobody but the agent vouches for it. */
  proof: vouchedSchema,
  request: v.optional(requestProofSchema),
  way: v.picklist(ways),
  state: v.picklist(states),
  privileged: v.boolean(),
  /** Of one that waits: how many others could approve it, where that is known. */
  approvers: v.optional(v.number()),
  openedBy: v.string(),
  openedAt: v.string(),
  expiresAt: v.string(),
  /** Left out, and `breakGlass`: on the server's machine. */
  decidedBy: v.optional(v.string()),
  breakGlass: v.optional(v.literal(true)),
  decidedAt: v.optional(v.string()),
  usedAt: v.optional(v.string()),
  outcome: v.optional(v.picklist(outcomes)),
  note: v.optional(v.string()),
  endedAt: v.optional(v.string()),
});

/** Carries the id of a case; it is never sent on to an appliance. */
export const CASE_HEADER = "x-mfa-case";

/** How long a case may be used after the gate, after the approval, and once more after it was resumed. */
export const CASE_MS = 30 * 60_000;

/** Cases that time can end. */
export const LIVING: ReadonlySet<string> = new Set(["open", "waiting", "approved"]);

/** A case that ends later was opened, approved or resumed by a clock that was ahead: each gives it this long at most. */
export function latestEnd(now: number): number {
  return now + CASE_MS + CLOCK_TOLERANCE_MS;
}

/** The state at an instant: what wasn't used in time has expired, and so has what is from the future. */
export function stateOf({ state, expires_at }: GuardCasesRow, now: number): CaseState {
  if (LIVING.has(state) && (expires_at <= now || expires_at > latestEnd(now))) return "expired";
  return v.parse(v.picklist(states), state);
}

/** Whether a case was resumed since its gate or its approval. */
export function isResumed({ opened_at, decided_at, expires_at }: GuardCasesRow): boolean {
  return expires_at > (decided_at ?? opened_at) + CASE_MS;
}

/** Whether a case was approved on the server's machine, which stands in for a second administrator. */
export function isBreakGlass({ decided_by }: GuardCasesRow): boolean {
  return decided_by === "";
}

/** Members without a value are left out. */
export function presentCase(row: GuardCasesRow, now: number): v.InferInput<typeof caseSchema> {
  return v.parse(caseSchema, {
    id: row.id,
    userId: row.user_id,
    userName: row.user_name,
    intent: row.intent,
    reason: row.reason,
    ticket: row.ticket,
    checks: checksOf(row.checks),
    proof: vouched(proofOf(row)),
    ...(row.request === null ? {} : { request: requestOf(row) }),
    way: row.way,
    state: stateOf(row, now),
    privileged: row.privileged === 1,
    openedBy: row.opened_by,
    openedAt: timeOf(row.opened_at),
    expiresAt: timeOf(row.expires_at),
    ...(row.decided_at === null
      ? {}
      : {
          ...(isBreakGlass(row) ? { breakGlass: true } : { decidedBy: row.decided_by }),
          decidedAt: timeOf(row.decided_at),
        }),
    ...(row.used_at === null ? {} : { usedAt: timeOf(row.used_at) }),
    ...(row.ended_at === null ? {} : { outcome: row.outcome, note: row.note, endedAt: timeOf(row.ended_at) }),
  });
}

function timeOf(at: number): string {
  return new Date(at).toISOString();
}
