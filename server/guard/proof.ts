import { proofKinds } from "../calls/policy.ts";
import type { GuardPolicy, ProofKind } from "../calls/policy.ts";

interface Check {
  readonly name: string;
  readonly answer: "passed" | "failed" | "notAsked";
}

/** The kind of proof that a check of the app is; one that an organization made up itself is a question. */
const KINDS: Readonly<Record<string, ProofKind>> = {
  callback: "callback",
  badge: "inPerson",
  inPerson: "inPerson",
  manager: "manager",
};

/** What the checks that were passed prove, strongest first. */
export function proofOf(checks: readonly Check[]): readonly ProofKind[] {
  const passed = new Set(
    checks
      .filter(({ answer }) => answer === "passed")
      .map(({ name }) => KINDS[name] ?? ("questions" as const)),
  );
  return proofKinds.filter((kind) => passed.has(kind));
}

/** Whether the policy takes one of these for such an account. */
export function proves({ proof }: GuardPolicy, checks: readonly Check[], privileged: boolean): boolean {
  const taken = privileged ? proof.privileged : proof.ordinary;
  return proofOf(checks).some((kind) => taken.includes(kind));
}
