import * as v from "valibot";
import { proofKinds } from "../calls/policy.ts";
import { roleOf } from "../calls/policy-rights.ts";
import { guardEndpoint } from "./guard-call.ts";

const schema = v.object({
  role: v.picklist(["administrator", "helpDesk", "self"]),
  requireCase: v.picklist(["always", "never"]),
  approval: v.picklist(["never", "privileged", "always"]),
  requiredChecks: v.array(v.string()),
  proof: v.object({ ordinary: v.array(v.picklist(proofKinds)), privileged: v.array(v.picklist(proofKinds)) }),
  integrationAccounts: v.array(v.string()),
});

/** `GET /guard/policy`: what the caller may do, and what is wanted before. Names only for those who may list users. */
export const getPolicy = guardEndpoint({
  summary: "Guard: the caller's role, and what the policy wants before a change for somebody else",
  answer: ["The policy as it concerns the caller", schema],
  handle: async ({ policy, caller }) => {
    const role = roleOf(policy, caller);
    const { requireCase, approval, requiredChecks, proof } = policy;
    const integrationAccounts = role === "self" ? [] : policy.integrationAccounts;
    return { role, requireCase, approval, requiredChecks, proof, integrationAccounts };
  },
});
