import { foldedText } from "../store/findable-text.ts";
import { isExempt } from "./policy.ts";
import type { GuardPolicy } from "./policy.ts";

/**
 * Whether an account would act without a case from now on because of a new name. Nobody gets there like that: a script's
 * account is made first, and named in the policy then.
 * @param from its name until now; null for an account that isn't there yet
 */
export function becomesExempt(policy: GuardPolicy, from: string | null, to: string): boolean {
  if (from !== null && isExempt(policy, { name: from, role: null })) return isOther(policy, from, to);
  return policy.exemptUsers.some((exempt) => bare(exempt) === bare(to));
}

/** An exempt account may be written another way; it takes no other one's name. */
function isOther(policy: GuardPolicy, from: string, to: string): boolean {
  return bare(from) !== bare(to) && becomesExempt(policy, null, to);
}

/** Without what shows as nothing: an appliance may drop that from a name. */
function bare(name: string): string {
  return foldedText(name).replaceAll(/[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/gu, "");
}
