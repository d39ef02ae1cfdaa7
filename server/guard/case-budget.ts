import { refuse } from "../calls/outcome.ts";
import type { Outcome } from "../calls/outcome.ts";
import { refuseStale } from "../calls/rights.ts";
import { lockQuota, spend } from "../limits/quotas.ts";
import type { Quota } from "../limits/quotas.ts";
import type { Db } from "../store/schema.ts";
import type { Caller, GuardCall } from "./guard-call.ts";

/** Also locks the requester's cases: of two gates at a time, one is the older. @returns null where it may go on */
export async function chargeCase(
  tx: Db,
  call: GuardCall,
  { id, sessionId }: Caller,
  now: number,
): Promise<Outcome<never> | null> {
  const fresh = call.isFresh();
  const all: Quota = { quota: "allActions", of: id, key: "cases" };
  await lockQuota(tx, all);
  const spent: readonly Quota[] = fresh
    ? [all, { quota: "cases", of: id, key: `session ${sessionId}` }]
    : [{ quota: "oldCases", of: id }];
  const wait = await spend(tx, now, ...spent);
  if (wait === 0) return null;
  return fresh ? refuse("too-many-attempts", { retryAfterSeconds: wait / 1_000 }) : refuseStale();
}
