import { readPolicy, type GuardPolicy } from "../../calls/policy.ts";

/** The policy that a file with these members means; administrators act without MFA of their own, unless a test is about that. */
export function policyOf(members: Readonly<Record<string, unknown>>): GuardPolicy {
  const read = readPolicy(JSON.stringify({ actorsNeedMfa: false, ...members }));
  if ("requireCase" in read) return read;
  throw new Error(read.join(" "));
}

/** Administrators act for others without a case, as in front of scripts: for tests that are about something else. */
export const noCases = policyOf({ requireCase: "never" });
