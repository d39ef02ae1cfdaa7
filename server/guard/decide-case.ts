import * as v from "valibot";
import { identities } from "../calls/identities.ts";
import { done, refuse } from "../calls/outcome.ts";
import { decidesCases } from "../calls/policy-rights.ts";
import { ProblemError } from "../http/problem-error.ts";
import { CASE_MS, stateOf, type CaseState } from "./case.ts";
import { casesTable } from "./cases-table.ts";
import { caseAnswer, changeCase } from "./change-case.ts";
import { plainText } from "./proof.ts";
import { guardEndpoint, requireFresh, requireOwnMfa } from "./guard-call.ts";
import { isEligibleApprover } from "./standing-approval.ts";

/** `POST /guard/cases/{id}/approve`: a second administrator agrees; the case lives 30 minutes from then. */
export const approveCase = decisionEndpoint("approved", "Guard: agrees to what a case is about");

/** `POST /guard/cases/{id}/decline`: also what was approved, by whomever, as long as it wasn't used. */
export const declineCase = decisionEndpoint(
  "declined",
  "Guard: refuses what a case is about, or takes an approval back that wasn't used",
);

/** An approval that turns out to be wrong, or a thief's, can be taken back; a refusal can't. */
function decidable(decision: "approved" | "declined"): readonly CaseState[] {
  return decision === "approved" ? ["waiting"] : ["waiting", "approved"];
}

function decisionEndpoint(decision: "approved" | "declined", summary: string) {
  return guardEndpoint({
    summary: `${summary}. Another administrator than the one who opened it, and than the person concerned`,
    body: v.object({ reason: v.optional(plainText(500), "") }),
    missing: {},
    answer: caseAnswer,
    problems: ["step-up-required", "own-mfa-first", "not-allowed", "not-found", "case-decided"],
    handle: async (call, { reason }) => {
      if (!decidesCases(call.policy, call.caller)) throw new ProblemError("not-allowed");
      requireOwnMfa(call.policy, call.caller);
      requireFresh(call);
      return changeCase(call, "decideCase", async ({ tx, row, caller, now }) => {
        const identity = await identities.see(tx, caller, now);
        // Four eyes: neither who asked for it, nor whom it is about.
        const isOther = caller.id !== row.opened_by_id && caller.id !== row.user_id;
        if (!isOther || !isEligibleApprover(call.policy, identity, now)) return refuse("not-allowed");
        if (!decidable(decision).includes(stateOf(row, now))) {
          // A call may be using the case right now: if that fails, the case must not come back.
          if (decision === "declined" && row.state === "used")
            await casesTable.update(tx, row.id, { expires_at: Math.min(row.expires_at, now) });
          return refuse("case-decided");
        }
        const members = {
          state: decision,
          decided_by_id: caller.id,
          decided_by: caller.name,
          decided_at: now,
          expires_at: decision === "approved" ? now + CASE_MS : row.expires_at,
        };
        const event = { event: "case-decision", reason: decision } as const;
        return done({ event, members, ...(reason === "" ? {} : { why: reason }) });
      });
    },
  });
}
