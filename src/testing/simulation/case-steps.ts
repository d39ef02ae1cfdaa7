import type { GuardCasesRow } from "../../../server/store/guard-schema.ts";

const LIFE_MS = 30 * 60_000;
/** Longer than clocks differ, and than a call that was judged before and is written after. */
const SURELY_MS = 60_000;

/** What becomes of a case; what an appliance refused is given back. */
const NEXT: Readonly<Record<string, readonly string[]>> = {
  open: ["waiting", "used", "ended", "expired"],
  waiting: ["approved", "declined", "ended", "expired"],
  approved: ["waiting", "declined", "used", "ended", "expired"],
  used: ["open", "approved", "ended"],
};
const FIXED = [
  "user_id",
  "intent",
  "reason",
  "checks",
  "way",
  "privileged",
  "opened_by_id",
  "opened_at",
  "request",
] as const;
/** What is written once: how the call ended, and that what was begun was confirmed. */
const ONCE = ["outcome", "ended_at", "confirmed_at"] as const;

export const isLiving = ({ state, expires_at }: GuardCasesRow, now: number): boolean =>
  ["open", "waiting", "approved"].includes(state) && expires_at > now + SURELY_MS;

/** Whether a check failed: at its gate, or by the end of the call. */
export const isFoundOut = ({ state, outcome }: GuardCasesRow): boolean =>
  state === "stopped" || outcome === "checkFailed" || outcome === "impostor";

interface Check {
  readonly name: string;
  readonly answer: string;
}

export function checksOf({ checks }: GuardCasesRow): readonly Check[] {
  const list: readonly Check[] = JSON.parse(checks);
  return list;
}

export const failsOne = (row: GuardCasesRow): boolean =>
  checksOf(row).some(({ answer }) => answer === "failed");

/** What is wrong with a case that was not there before. @param isNow whether a call that is being answered may bear that time */
export function bornFault(row: GuardCasesRow, isNow: (at: number) => boolean): string | null {
  const { state, opened_at, expires_at } = row;
  if (!["open", "waiting", "stopped"].includes(state)) return `a new case is ${state}`;
  if (!isNow(opened_at) || expires_at > opened_at + LIFE_MS) return "a new case lives too long";
  if (row.opened_by_id === row.user_id) return "somebody opened a case about themselves";
  if (state === "stopped") return null;
  if (checksOf(row).some(({ name, answer }) => answer === "failed" && !OPTIONAL.includes(name)))
    return "a case goes on whose check failed";
  return row.request === null && checksOf(row).every(({ answer }) => answer !== "passed")
    ? "a case goes on without a proof"
    : null;
}

/** They may fail, and weigh. */
const OPTIONAL: readonly string[] = ["manager", "question"];

/** What is wrong with a step of a case: from one state to the next, in its time, and nothing else with it. */
export function stepFault(
  before: GuardCasesRow,
  row: GuardCasesRow,
  isNow: (at: number) => boolean,
): string | null {
  const [was, is] = [before.state, row.state];
  if (was !== is && NEXT[was]?.includes(is) !== true) return `a case that was ${was} is ${is}`;
  const other = FIXED.find((member) => before[member] !== row[member]);
  if (other !== undefined) return `${other} of a case has changed`;
  const again = ONCE.find((member) => before[member] !== null && before[member] !== row[member]);
  if (again !== undefined) return `${again} of a case has changed`;
  if (was !== is && (is === "approved" || is === "used" || is === "declined") && was !== "used") {
    const at = is === "used" ? row.used_at : row.decided_at;
    if (at === null || !isNow(at)) return `a case is ${is} at another time than now`;
    if (before.expires_at < at - SURELY_MS) return `a case is ${is} after its time`;
  }
  if (was !== is && is === "expired" && isLiving(before, row.ended_at ?? 0))
    return "a case expired too early";
  if (was === "used" && ["open", "approved"].includes(is)) {
    if (before.ended_at !== null) return "a case came back whose call had ended";
    if ((is === "approved") !== (before.decided_at !== null)) return `a case came back as ${is}`;
  }
  if (is !== "used" && row.used_at !== null && is !== "ended") return "a case was used and may be used";
  return timeFault(before, row, isNow);
}

function timeFault(before: GuardCasesRow, row: GuardCasesRow, isNow: (at: number) => boolean): string | null {
  if (row.expires_at <= before.expires_at) return null;
  const begins = row.expires_at - LIFE_MS;
  if (!isNow(begins)) return "a case lives too long";
  if (before.state === "waiting" && row.state === "approved") return null;
  if (before.state !== row.state || !["open", "approved"].includes(row.state)) return "a case lives anew";
  if (before.expires_at < begins - SURELY_MS) return "a case lives anew after its time";
  return before.expires_at > (before.decided_at ?? before.opened_at) + LIFE_MS
    ? "a case lives anew once more"
    : null;
}
