import * as v from "valibot";
import { jsonAnswer, jsonBody, noQuery } from "../calls/endpoint.ts";
import { done, refuse, unwrapOutcome } from "../calls/outcome.ts";
import type { Outcome } from "../calls/outcome.ts";
import { refuseStale } from "../calls/rights.ts";
import { writeAudit } from "../calls/write-audit.ts";
import { jsonResponse } from "../http/json-response.ts";
import { readJson } from "../http/read-json.ts";
import type { GuardCasesRow } from "../store/guard-schema.ts";
import type { Db } from "../store/schema.ts";
import { caseSchema, isLiving, outcomes, presentCase, stateOf } from "./case.ts";
import { casesTable } from "./cases-table.ts";
import { plainText } from "./gate-answers.ts";
import { requireAgent } from "./guard-call.ts";
import type { GuardCall, GuardEndpoint } from "./guard-call.ts";
import { isOutOfReach, lockOwnCase } from "./own-case.ts";
import { FOUND_OUT, replacedCases } from "./replaced-cases.ts";
import { auditCase } from "./use-case.ts";

const bodySchema = v.object({
  outcome: v.picklist(outcomes),
  note: v.optional(plainText(4_000), ""),
  steps: v.optional(v.pipe(v.array(plainText(100)), v.maxLength(20)), []),
});

type Body = v.InferOutput<typeof bodySchema>;

/**
 * `POST /guard/cases/{id}/end`: the record of how a call or a visit ended, once. A case that wasn't used can't be after it,
 * nor can the agent's others about that person where somebody was found out. What the gate found stays as it was.
 */
export const endCase: GuardEndpoint = {
  describe: () => ({
    summary:
      "Guard: records how a call ended. Only who opened the case, in the same session or freshly signed in",
    query: noQuery,
    body: jsonBody(bodySchema, true),
    answers: [jsonAnswer(200, "The case", caseSchema)],
    problems: ["step-up-required", "not-allowed", "not-found", "case-decided"],
  }),
  /** @throws ProblemError step-up-required (another session than opened it, or has what it ends), not-allowed, bad-request, not-found, case-decided (ended before, in another way) */
  handle: async (call) => {
    requireAgent(call);
    const body = await readJson(call.request, bodySchema);
    const outcome = await call.store.transaction("endCase", (tx) => end(tx, call, body));
    return jsonResponse(200, presentCase(unwrapOutcome(outcome), call.clock.now()));
  },
};

async function end(tx: Db, call: GuardCall, body: Body): Promise<Outcome<GuardCasesRow>> {
  const own = await lockOwnCase(tx, call);
  if (own.kind === "refused") return own;
  const { caller, row } = own.value;
  // Once more, because the answer was lost.
  if (row.outcome === body.outcome && row.note === body.note) return done(row);
  if (row.ended_at !== null) return refuse("case-decided");
  if (isOutOfReach(call, row)) return refuseStale();
  const now = call.clock.now();
  const state = stateOf(row, now);
  const change = {
    state: isLiving(state) ? "ended" : state,
    outcome: body.outcome,
    note: body.note,
    steps: JSON.stringify(body.steps),
    ended_at: now,
  };
  const ended = { ...row, ...change };
  if (row.state !== "stopped" && FOUND_OUT.includes(body.outcome)) {
    const others = await replacedCases.by(tx, ended);
    if (others.some((one) => isOutOfReach(call, one))) return refuseStale();
    await replacedCases.end(tx, others, ended);
  }
  await casesTable.update(tx, row.id, change);
  await writeAudit(tx, call.source(now), {
    event: "case-end",
    outcome: "done",
    reason: body.outcome,
    actor: caller,
    user: { id: row.user_id, name: row.user_name },
    case: auditCase(ended),
  });
  return done(ended);
}
