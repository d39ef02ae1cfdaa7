import * as v from "valibot";
import { jsonAnswer, jsonBody, noQuery } from "../calls/endpoint.ts";
import { done, refuse, unwrapOutcome } from "../calls/outcome.ts";
import type { Outcome } from "../calls/outcome.ts";
import { identities } from "../calls/identities.ts";
import { decidesCases } from "../calls/policy-rights.ts";
import { stepUpRequired } from "../calls/rights.ts";
import { writeAudit } from "../calls/write-audit.ts";
import { jsonResponse } from "../http/json-response.ts";
import { ProblemError } from "../http/problem-error.ts";
import { readJson } from "../http/read-json.ts";
import type { GuardCasesRow } from "../store/guard-schema.ts";
import type { Db } from "../store/schema.ts";
import { CASE_MS, caseSchema, presentCase, stateOf } from "./case.ts";
import type { CaseState } from "./case.ts";
import { casesTable } from "./cases-table.ts";
import { plainText } from "./gate-answers.ts";
import { requireOwnMfa } from "./guard-call.ts";
import type { Caller, GuardCall, GuardEndpoint } from "./guard-call.ts";
import { isEligibleApprover } from "./standing-approval.ts";
import { auditCase } from "./use-case.ts";

const bodySchema = v.object({ reason: v.optional(plainText(500), "") });

/** `POST /guard/cases/{id}/approve`: a second administrator agrees; the case lives 30 minutes from then. */
export const approveCase: GuardEndpoint = decisionEndpoint(
  "approved",
  "Guard: agrees to what a case is about",
);

/** `POST /guard/cases/{id}/decline`: also what was approved, by whomever, as long as it wasn't used. */
export const declineCase: GuardEndpoint = decisionEndpoint(
  "declined",
  "Guard: refuses what a case is about, or takes an approval back that wasn't used",
);

/** An approval that turns out to be wrong, or a thief's, can be taken back; a refusal can't. */
const DECIDABLE: Readonly<Record<"approved" | "declined", readonly CaseState[]>> = {
  approved: ["waiting"],
  declined: ["waiting", "approved"],
};

function decisionEndpoint(decision: "approved" | "declined", summary: string): GuardEndpoint {
  return {
    describe: () => ({
      summary: `${summary}. Another administrator than the one who opened it, and than the person concerned`,
      query: noQuery,
      body: jsonBody(bodySchema, false),
      answers: [jsonAnswer(200, "The case", caseSchema)],
      problems: ["step-up-required", "own-mfa-first", "not-allowed", "not-found", "case-decided"],
    }),
    /** @throws ProblemError not-allowed, own-mfa-first, step-up-required, not-found, case-decided */
    handle: async (call) => {
      if (!decidesCases(call.policy, call.caller)) throw new ProblemError("not-allowed");
      requireOwnMfa(call.policy, call.caller);
      const { reason } = await readJson(call.request, bodySchema, {});
      if (!call.isFresh()) throw stepUpRequired();
      const outcome = await call.store.transaction("decideCase", (tx) => decide(tx, call, decision, reason));
      const row = unwrapOutcome(outcome);
      return jsonResponse(200, presentCase(row, call.clock.now()));
    },
  };
}

async function decide(
  tx: Db,
  call: GuardCall,
  decision: "approved" | "declined",
  reason: string,
): Promise<Outcome<GuardCasesRow>> {
  const before = await call.callerNow(tx);
  if (before.kind === "refused") return before;
  const caller = before.value;
  const row = await casesTable.lock(tx, call.id);
  if (row === undefined) return refuse("not-found");
  const now = call.clock.now();
  const identity = await identities.see(tx, caller, now);
  if (!mayDecide(caller, row) || !isEligibleApprover(call.policy, identity, now))
    return refuse("not-allowed");
  if (!DECIDABLE[decision].includes(stateOf(row, now))) {
    // In use just now perhaps: then it isn't given back.
    if (decision === "declined" && row.state === "used")
      await casesTable.update(tx, row.id, { expires_at: Math.min(row.expires_at, now) });
    return refuse("case-decided");
  }
  const change = {
    state: decision,
    decided_by_id: caller.id,
    decided_by: caller.name,
    decided_at: now,
    expires_at: decision === "approved" ? now + CASE_MS : row.expires_at,
  };
  await casesTable.update(tx, row.id, change);
  const ofCase = auditCase(row);
  await writeAudit(tx, call.source(now), {
    event: "case-decision",
    outcome: "done",
    reason: decision,
    actor: caller,
    user: { id: row.user_id, name: row.user_name },
    // What the one who decided gave as the reason; the one of the case is in the row that opened it.
    case: reason === "" ? ofCase : { ...ofCase, reason },
  });
  return done({ ...row, ...change });
}

/** Four eyes: neither who asked for it, nor whom it is about. */
function mayDecide({ id }: Caller, row: GuardCasesRow): boolean {
  return id !== row.opened_by_id && id !== row.user_id;
}
