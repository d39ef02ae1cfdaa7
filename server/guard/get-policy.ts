import * as v from "valibot";
import { jsonAnswer, noBody, noQuery } from "../calls/endpoint.ts";
import { proofKinds } from "../calls/policy.ts";
import { roleOf } from "../calls/policy-rights.ts";
import { jsonResponse } from "../http/json-response.ts";
import type { GuardEndpoint } from "./guard-call.ts";

const schema = v.object({
  role: v.picklist(["administrator", "helpDesk", "self"]),
  requireCase: v.picklist(["always", "never"]),
  approval: v.picklist(["never", "privileged", "always"]),
  requiredChecks: v.array(v.string()),
  proof: v.object({ ordinary: v.array(v.picklist(proofKinds)), privileged: v.array(v.picklist(proofKinds)) }),
  integrationAccounts: v.array(v.string()),
});

/** `GET /guard/policy`: what the caller may do, and what is wanted before. Names only for those who may list users. */
export const getPolicy: GuardEndpoint = {
  describe: () => ({
    summary: "Guard: the caller's role, and what the policy wants before a change for somebody else",
    query: noQuery,
    body: noBody,
    answers: [jsonAnswer(200, "The policy as it concerns the caller", schema)],
    problems: [],
  }),
  handle: async ({ policy, caller }) => {
    const role = roleOf(policy, caller);
    const { requireCase, approval, requiredChecks, proof, integrationAccounts } = policy;
    return jsonResponse(200, {
      role,
      requireCase,
      approval,
      requiredChecks,
      proof,
      integrationAccounts: role === "self" ? [] : integrationAccounts,
    });
  },
};
