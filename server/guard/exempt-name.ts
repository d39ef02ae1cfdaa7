import { isExempt } from "../calls/policy.ts";
import type { GuardPolicy } from "../calls/policy.ts";
import { looksLike } from "./lookalike.ts";

/**
 * Whether an account would act without a case from now on because of a new name. Nobody gets there like that: a script's
 * account is made first, and named in the policy then. An appliance may read names that look alike as one: without what shows
 * as nothing, without accents, with another dash.
 * @param from its name until now; null for an account that isn't there yet
 */
export function becomesExempt(policy: GuardPolicy, from: string | null, to: string): boolean {
  if (from !== null && isExempt(policy, { name: from, role: null })) return isOther(policy, from, to);
  return policy.exemptUsers.some(looksLike(to));
}

/** An exempt account may be written another way; it takes no other one's name. */
function isOther(policy: GuardPolicy, from: string, to: string): boolean {
  return !looksLike(from)(to) && becomesExempt(policy, null, to);
}
