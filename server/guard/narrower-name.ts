import { isExempt, roleOf } from "../calls/policy.ts";
import type { GuardedChange } from "./use-case.ts";

/**
 * Whether somebody takes a name by which the policy lets them administer no more. They couldn't take their own name back, and
 * where they were the only one, nobody else could give it to them. A script takes no name at all: under another it would be a
 * person who decides.
 * @param change of somebody who may change names: an administrator
 */
export function takesNarrowerName({
  policy,
  caller,
  target,
  newName,
}: Pick<GuardedChange, "policy" | "caller" | "target" | "newName">): boolean {
  if (newName === undefined || caller.id !== target.id) return false;
  return isExempt(policy, caller) || roleOf(policy, { name: newName, role: caller.role }) !== "administrator";
}
