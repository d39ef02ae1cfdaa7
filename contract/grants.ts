import type { GrantCall, Product } from "./product.ts";

const grantCalls = ["signIn", "answerChallenge", "refresh"] as const;

/** What a `grant_type` asks for, in any case; null for another, or for none where it is needed. */
export function grantIn({ grants, defaultGrant }: Product, given: string | undefined): GrantCall | null {
  if (given === undefined) return defaultGrant;
  return grantCalls.find((call) => grants[call].toLowerCase() === given.toLowerCase()) ?? null;
}
