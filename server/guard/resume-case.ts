import { jsonAnswer, noBody, noQuery } from "../calls/endpoint.ts";
import { done, unwrapOutcome } from "../calls/outcome.ts";
import type { Outcome } from "../calls/outcome.ts";
import { writeAudit } from "../calls/write-audit.ts";
import { jsonResponse } from "../http/json-response.ts";
import type { GuardCasesRow } from "../store/guard-schema.ts";
import type { Db } from "../store/schema.ts";
import { caseSchema, presentCase, resumedUntil, stateOf } from "./case.ts";
import { casesTable } from "./cases-table.ts";
import { requireAgent } from "./guard-call.ts";
import type { GuardCall, GuardEndpoint } from "./guard-call.ts";
import { lockOwnCase } from "./own-case.ts";
import { auditCase, refuseCase } from "./use-case.ts";

/** A case that gains less than this stays as it is, and nothing is written. */
const WORTH_MS = 60_000;

/** `POST /guard/cases/{id}/resume`: after a dropped call the 30 minutes begin anew. */
export const resumeCase: GuardEndpoint = {
  describe: () => ({
    summary:
      "Guard: goes on after a dropped call. The case lives 30 minutes from then, and two hours from gate or approval at most. Only who opened it",
    query: noQuery,
    body: noBody,
    answers: [jsonAnswer(200, "The case", caseSchema)],
    problems: ["not-allowed", "not-found", "case-required"],
  }),
  /** @throws ProblemError not-allowed, not-found, case-required (it allows no change now) */
  handle: async (call) => {
    requireAgent(call);
    const outcome = await call.store.transaction("resumeCase", (tx) => resume(tx, call));
    return jsonResponse(200, presentCase(unwrapOutcome(outcome), call.clock.now()));
  },
};

async function resume(tx: Db, call: GuardCall): Promise<Outcome<GuardCasesRow>> {
  const own = await lockOwnCase(tx, call);
  if (own.kind === "refused") return own;
  const { caller, row } = own.value;
  const now = call.clock.now();
  const state = stateOf(row, now);
  if (state !== "open" && state !== "approved") return refuseCase(state);
  const change = { expires_at: resumedUntil(row, now) };
  // Just opened, approved or resumed, or as long as a case can live.
  if (change.expires_at - row.expires_at < WORTH_MS) return done(row);
  await casesTable.update(tx, row.id, change);
  await writeAudit(tx, call.source(now), {
    event: "case-resume",
    outcome: "done",
    reason: row.intent,
    actor: caller,
    user: { id: row.user_id, name: row.user_name },
    case: auditCase(row),
  });
  return done({ ...row, ...change });
}
