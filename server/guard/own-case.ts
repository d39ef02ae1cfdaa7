import * as v from "valibot";
import { jsonAnswer, jsonBody, noBody, noQuery } from "../calls/endpoint.ts";
import { done, refuse, unwrapOutcome } from "../calls/outcome.ts";
import type { Outcome } from "../calls/outcome.ts";
import { writeAudit } from "../calls/write-audit.ts";
import type { AuditEvent } from "../calls/write-audit.ts";
import { jsonResponse } from "../http/json-response.ts";
import { readJson } from "../http/read-json.ts";
import type { GuardCasesRow } from "../store/guard-schema.ts";
import type { Db } from "../store/schema.ts";
import { caseSchema, isLiving, outcomes, presentCase, resumedUntil, stateOf } from "./case.ts";
import { casesTable } from "./cases-table.ts";
import { plainText } from "./gate-answers.ts";
import { lockCaller, requireAgent } from "./guard-call.ts";
import type { GuardCall, GuardEndpoint } from "./guard-call.ts";
import { endReplaced, isFoundOut } from "./replaced-cases.ts";
import { alarms } from "./requests/alarms.ts";
import type { AlarmKind } from "./requests/alarms.ts";
import { auditCase, refuseCase } from "./use-case.ts";

const bodySchema = v.object({
  outcome: v.picklist(outcomes),
  note: v.optional(plainText(4_000), ""),
  steps: v.optional(v.pipe(v.array(plainText(100)), v.maxLength(20)), []),
});

type Body = v.InferOutput<typeof bodySchema>;

const ALARMS: Partial<Record<Body["outcome"], AlarmKind>> = {
  checkFailed: "check-failed",
  impostor: "impostor",
};

/**
 * `POST /guard/cases/{id}/end`: the record of how a call or a visit ended, once. A case that wasn't used can't be after it,
 * nor can the agent's others about that person where somebody was found out. What the gate found stays as it was.
 */
export const endCase: GuardEndpoint = {
  describe: () => ({
    summary: "Guard: records how a call ended. Only who opened the case",
    query: noQuery,
    body: jsonBody(bodySchema, true),
    answers: [jsonAnswer(200, "The case", caseSchema)],
    problems: ["not-allowed", "not-found", "case-decided"],
  }),
  /** @throws ProblemError not-allowed, bad-request, not-found, case-decided (ended before, in another way) */
  handle: async (call) => {
    requireAgent(call);
    const body = await readJson(call.request, bodySchema);
    return change(call, "endCase", (tx, row, now) => end(tx, row, body, now));
  },
};

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
    return change(call, "resumeCase", async (_, row, now) => resume(row, now));
  },
};

/** What becomes of a case, and what the record says of that; null where nothing does. */
interface Changed {
  readonly event: Pick<AuditEvent, "event" | "reason">;
  readonly members: Partial<Omit<GuardCasesRow, "id">>;
}
type Work = (tx: Db, row: GuardCasesRow, now: number) => Promise<Outcome<Changed | null>>;

/** Changes the case of the path for the one who opened it. The case of somebody else is not there. */
async function change(call: GuardCall, name: string, work: Work): Promise<Response> {
  const outcome = await call.store.transaction(name, async (tx): Promise<Outcome<GuardCasesRow>> => {
    const caller = await lockCaller(tx, call);
    if (caller.kind === "refused") return caller;
    const row = await casesTable.lock(tx, call.id);
    if (row === undefined || row.opened_by_id !== caller.value.id) return refuse("not-found");
    const now = call.clock.now();
    const changed = await work(tx, row, now);
    if (changed.kind === "refused") return changed;
    if (changed.value === null) return done(row);
    const { event, members } = changed.value;
    await casesTable.update(tx, row.id, members);
    await writeAudit(tx, call.source(now), {
      ...event,
      outcome: "done",
      actor: caller.value,
      user: { id: row.user_id, name: row.user_name },
      case: auditCase(row),
    });
    return done({ ...row, ...members });
  });
  return jsonResponse(200, presentCase(unwrapOutcome(outcome), call.clock.now()));
}

async function end(tx: Db, row: GuardCasesRow, body: Body, now: number): Promise<Outcome<Changed | null>> {
  const { outcome, note, steps } = body;
  // Once more, because the answer was lost.
  if (row.outcome === outcome && row.note === note) return done(null);
  if (row.ended_at !== null) return refuse("case-decided");
  const state = stateOf(row, now);
  const members = {
    state: isLiving(state) ? "ended" : state,
    outcome,
    note,
    steps: JSON.stringify(steps),
    ended_at: now,
  };
  // What came since one that was stopped is another call.
  if (row.state !== "stopped" && isFoundOut(members)) await endReplaced(tx, { ...row, ...members });
  const kind = ALARMS[outcome];
  // A gate that stopped has raised it.
  if (kind !== undefined && row.state !== "stopped") {
    const user = { id: row.user_id, name: row.user_name };
    await alarms.raise(tx, { user, kind, by: row.opened_by, now });
  }
  return done({ event: { event: "case-end", reason: outcome }, members });
}

function resume(row: GuardCasesRow, now: number): Outcome<Changed | null> {
  const state = stateOf(row, now);
  if (state !== "open" && state !== "approved") return refuseCase(state);
  const members = { expires_at: resumedUntil(row, now) };
  // Just opened, approved or resumed, or as long as a case can live.
  if (members.expires_at - row.expires_at < WORTH_MS) return done(null);
  return done({ event: { event: "case-resume", reason: row.intent }, members });
}
