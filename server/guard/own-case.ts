import * as v from "valibot";
import { done, refuse, type Outcome } from "../calls/outcome.ts";
import type { GuardCasesRow } from "../store/guard-schema.ts";
import type { Db } from "../store/schema.ts";
import { CASE_MS, isResumed, LIVING, outcomes, stateOf } from "./case.ts";
import { caseAnswer, changeCase, type ChangedCase } from "./change-case.ts";
import { plainText } from "./proof.ts";
import { guardEndpoint } from "./guard-call.ts";
import { endReplaced, isFoundOut } from "./replaced-cases.ts";
import { alarms, type AlarmKind } from "./requests/alarms.ts";
import { refuseCase } from "./use-case.ts";

const bodySchema = v.object({
  outcome: v.picklist(outcomes),
  note: v.optional(plainText(4_000), ""),
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
export const endCase = guardEndpoint({
  summary: "Guard: records how a call ended. Only who opened the case",
  body: bodySchema,
  answer: caseAnswer,
  problems: ["not-found", "case-decided"],
  handle: (call, body) =>
    changeCase(call, "endCase", async ({ tx, row, caller, now }) =>
      row.opened_by_id === caller.id ? end(tx, row, body, now) : refuse("not-found"),
    ),
});

/** `POST /guard/cases/{id}/resume`: after a dropped call the 30 minutes begin anew, once. */
export const resumeCase = guardEndpoint({
  summary:
    "Guard: goes on after a dropped call. Once, the case lives 30 minutes from then. Only who opened it",
  answer: caseAnswer,
  problems: ["not-found", "case-required"],
  handle: (call) =>
    changeCase(call, "resumeCase", async ({ row, caller, now }) =>
      row.opened_by_id === caller.id ? resume(row, now) : refuse("not-found"),
    ),
});

async function end(tx: Db, row: GuardCasesRow, body: Body, now: number): Promise<Outcome<ChangedCase>> {
  const { outcome, note } = body;
  // Once more, because the answer was lost.
  if (row.outcome === outcome && row.note === note) return done(null);
  if (row.ended_at !== null) return refuse("case-decided");
  const state = stateOf(row, now);
  const members = {
    state: LIVING.has(state) ? "ended" : state,
    outcome,
    note,
    ended_at: now,
  };
  // A case that its check stopped has already ended the others and raised the alarm; cases since then belong to another call.
  if (row.state !== "stopped") {
    if (isFoundOut(members)) await endReplaced(tx, { ...row, ...members });
    const kind = ALARMS[outcome];
    const user = { id: row.user_id, name: row.user_name };
    if (kind !== undefined) await alarms.raise(tx, { user, kind, by: row.opened_by, now });
  }
  return done({ event: { event: "case-end", reason: outcome }, members });
}

function resume(row: GuardCasesRow, now: number): Outcome<ChangedCase> {
  const state = stateOf(row, now);
  if (state !== "open" && state !== "approved") return refuseCase(state);
  const expires_at = now + CASE_MS;
  // Once more, or on a node whose clock is behind: no case loses time by it.
  if (isResumed(row) || expires_at <= row.expires_at) return done(null);
  return done({ event: { event: "case-resume", reason: row.intent }, members: { expires_at } });
}
