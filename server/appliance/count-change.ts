import type { Actor } from "../calls/call.ts";
import { isAdministrator } from "../calls/rights.ts";
import { ownChange, spend } from "../limits/quotas.ts";
import type { Db } from "../store/schema.ts";

/**
 * Counts a change by the acting person. Administrators act for many, and are limited in descriptions alone.
 * @param fresh whether it takes a fresh sign-in; the others are counted apart, so that a stolen session that is too old for
 *   it can't keep its owner from a new password
 * @returns 0 when it may be made, else the seconds to wait
 */
export async function countChange(tx: Db, actor: Actor, fresh: boolean, now: number): Promise<number> {
  if (fresh && isAdministrator(actor)) return 0;
  const counted = fresh
    ? ownChange(actor)
    : [{ quota: "actions", of: actor.userId, key: "descriptions" } as const];
  return (await spend(tx, now, ...counted)) / 1_000;
}
