import * as v from "valibot";
import type { RequestFrom } from "../../../../contract/guard-request.ts";

export const CASE_MS = 30 * 60_000;

const text = v.optional(v.pipe(v.string(), v.trim()), "");
const check = v.object({ name: v.string(), answer: v.picklist(["passed", "failed", "notAsked"]) });

/** What a gate found out, as the app sends it. */
export const caseSchema = v.object({
  userId: v.string(),
  intent: v.picklist(["setUp", "recreate", "turnOff"]),
  reason: text,
  ticket: text,
  checks: v.optional(v.array(check), []),
  way: v.optional(v.picklist(["inPerson", "byPhone", "onPaper", ""]), ""),
});

/** What was checked before a change for somebody else; times in epoch milliseconds. */
export interface PracticeCase extends Readonly<v.InferOutput<typeof caseSchema>> {
  readonly id: string;
  readonly userName: string;
  /** The request that proves who it is. */
  readonly request?: RequestFrom & { readonly id: string; readonly others: number };
  readonly proof?: readonly { readonly kind: "request"; readonly vouchedBy: "server" }[];
  state: "open" | "stopped" | "waiting" | "approved" | "declined" | "used" | "expired" | "ended";
  readonly privileged: boolean;
  readonly openedBy: string;
  readonly openedAt: number;
  expiresAt: number;
  decidedBy?: string;
  decidedAt?: number;
  outcome?: string;
  note?: string;
  endedAt?: number;
}

/** Not used, decided against or ended. */
export function isLiving(state: PracticeCase["state"]): boolean {
  return allowsChange(state) || state === "waiting";
}

/** Whether a change may be made by it. */
export function allowsChange(state: PracticeCase["state"]): boolean {
  return state === "open" || state === "approved";
}

/** The state at an instant: what wasn't used in time has expired. */
export function stateOf({ state, expiresAt }: PracticeCase, now: number): PracticeCase["state"] {
  return expiresAt <= now && isLiving(state) ? "expired" : state;
}

/** After a dropped call it lives anew, once after the gate or the approval; false where it allows nothing now. */
export function prolong(one: PracticeCase, now: number): boolean {
  if (!allowsChange(stateOf(one, now))) return false;
  const isResumed = one.expiresAt > (one.decidedAt ?? one.openedAt) + CASE_MS;
  if (!isResumed) one.expiresAt = now + CASE_MS;
  return true;
}

/** As answers show it; members without a value are left out. */
export function present(clock: { readonly now: () => number }, one: PracticeCase) {
  const times = ["openedAt", "expiresAt", "decidedAt", "endedAt"] as const;
  const told = times.flatMap((name) => {
    const at = one[name];
    return at === undefined ? [] : [[name, new Date(at).toISOString()] as const];
  });
  return { ...one, state: stateOf(one, clock.now()), ...Object.fromEntries(told) };
}
