import { createHash, randomBytes } from "node:crypto";
import type { InferOutput } from "valibot";
import { jsonAnswer, jsonBody, noQuery } from "../calls/endpoint.ts";
import { done, unwrapOutcome } from "../calls/outcome.ts";
import { isPrivileged, needsApproval } from "../calls/policy.ts";
import { refuseStale } from "../calls/rights.ts";
import { writeAudit } from "../calls/write-audit.ts";
import { jsonResponse } from "../http/json-response.ts";
import { ProblemError } from "../http/problem-error.ts";
import { readJson } from "../http/read-json.ts";
import type { GuardCasesRow } from "../store/guard-schema.ts";
import type { Db } from "../store/schema.ts";
import { chargeCase } from "./case-budget.ts";
import { CASE_MS, caseBodySchema, caseSchema, presentCase } from "./case.ts";
import { casesTable } from "./cases-table.ts";
import { caseReason } from "./edit-reason.ts";
import { writtenEdits } from "./edits.ts";
import { requireAgent } from "./guard-call.ts";
import type { GuardCall, GuardEndpoint, Target } from "./guard-call.ts";
import { isOutOfReach } from "./own-case.ts";
import { replacedCases } from "./replaced-cases.ts";
import { auditCase, isPromotion, makesPrivileged } from "./use-case.ts";

type Body = InferOutput<typeof caseBodySchema>;

/**
 * `POST /guard/cases`: records what an identity gate found out, before anything is changed and whatever the answers are. A
 * required check that was not passed stops it, and so do the agent and any failed check that nobody calls optional. It ends
 * what it replaces. Sent once more with its `idempotencyKey` it is the same case.
 */
export const openCase: GuardEndpoint = {
  describe: () => ({
    summary: "Guard: records an identity gate. The answer says whether the change may be made",
    query: noQuery,
    body: jsonBody(caseBodySchema, true),
    answers: [jsonAnswer(201, "The case", caseSchema)],
    problems: ["step-up-required", "user-gone", "not-allowed", "too-many-attempts"],
  }),
  /** @throws ProblemError not-allowed, bad-request, user-gone, too-many-attempts, step-up-required (the budget of old sign-ins is spent, or another session has what this one ends) */
  handle: async (call) => {
    const role = requireAgent(call);
    const body = await readJson(call.request, caseBodySchema);
    if (role === "helpDesk" && body.intent !== "setUp" && body.intent !== "recreate")
      throw new ProblemError("not-allowed");
    refuseVague(body);
    if (body.reason === "" && body.ticket === "") throw fault("reason", "A reason or a ticket is needed.");
    const target = await targetOf(call, body);
    const opened = await call.store.transaction("openCase", (tx) => open(tx, call, body, target));
    return jsonResponse(201, presentCase(unwrapOutcome(opened), call.clock.now()));
  },
};

async function open(tx: Db, call: GuardCall, body: Body, target: Target) {
  const asked = await call.callerNow(tx);
  if (asked.kind === "refused") return asked;
  const [caller, now] = [asked.value, call.clock.now()];
  const row: GuardCasesRow = {
    id: newId(caller.id, body),
    user_id: target.id,
    user_name: target.name,
    intent: body.intent,
    reason: body.reason,
    ticket: body.ticket,
    checks: JSON.stringify(body.checks),
    way: body.way,
    state: "open",
    privileged: isPrivilegedChange(call, body, target) ? 1 : 0,
    new_role: body.newRole ?? null,
    opened_by_id: caller.id,
    opened_by: caller.name,
    opened_at: now,
    expires_at: now + CASE_MS,
    decided_by_id: null,
    decided_by: null,
    decided_at: null,
    used_at: null,
    outcome: null,
    note: null,
    steps: null,
    ended_at: null,
    session_id: caller.sessionId,
    edits: writtenEdits(body.edits),
  };
  const spent = await chargeCase(tx, call, caller, now);
  if (spent !== null) return spent;
  const before = await casesTable.byId(tx, row.id);
  if (before !== undefined) return done(before);
  const stopped = body.stopped || failsOne(call, body) || !passesRequired(call, body);
  const waits = needsApproval(call.policy, row.privileged === 1);
  if (stopped) row.state = "stopped";
  else if (waits && !(isPromotion(row) && (await call.isAlone(tx, target)))) row.state = "waiting";
  const older = await replacedCases.by(tx, row);
  if (older.some((one) => isOutOfReach(call, one))) return refuseStale();
  await replacedCases.end(tx, older, row);
  await casesTable.insert(tx, row);
  await writeAudit(tx, call.source(now), {
    event: "case",
    outcome: stopped ? "refused" : "done",
    reason: caseReason(row),
    actor: caller,
    user: target,
    case: auditCase(row),
  });
  return done(row);
}

/** What was agreed is what is done: an edit says what it changes, and nothing else says that. */
function refuseVague({ intent, edits, newRole }: Body): void {
  if (intent !== "edit" && edits.length > 0) throw fault("edits", "Only an edit has them.");
  if (intent === "edit" && edits.length === 0 && newRole === undefined)
    throw fault("edits", "It must say what is to be changed: this, or the new role.");
}

/** By the client's key it is the same for the same requester and body, and for nobody and nothing else. */
function newId(callerId: string, body: Body): string {
  if (body.idempotencyKey === undefined) return randomBytes(15).toString("base64url");
  const content = JSON.stringify([callerId, body]);
  return createHash("sha256").update(content).digest("base64url").slice(0, 20);
}

async function targetOf(call: GuardCall, { intent, userId, userName }: Body): Promise<Target> {
  if (intent === "create") {
    if (userName === undefined) throw fault("userName", "The name of the new account is needed.");
    return { id: "", name: userName, role: null };
  }
  if (userId === undefined) throw fault("userId", "It must say whom it is about.");
  const target = userId === call.caller.id ? call.caller : await call.findTarget(userId);
  if (target === undefined) throw new ProblemError("user-gone");
  // An appliance may find somebody by their id in another spelling.
  if (target.id === call.caller.id) throw fault("userId", "Nobody needs a case for themselves.");
  return target;
}

function isPrivilegedChange({ policy }: GuardCall, { intent, newRole }: Body, target: Target): boolean {
  return isPrivileged(policy, target) || makesPrivileged({ policy, target, intent, newRole });
}

/** The list of the app says which checks are optional; the guard doesn't rely on what the app makes of it. */
function failsOne({ policy }: GuardCall, { checks }: Body): boolean {
  return checks.some(({ name, answer }) => answer === "failed" && !policy.optionalChecks.includes(name));
}

function passesRequired({ policy }: GuardCall, { checks }: Body): boolean {
  const passed = new Set(checks.filter(({ answer }) => answer === "passed").map(({ name }) => name));
  return policy.requiredChecks.every((name) => passed.has(name));
}

function fault(member: string, text: string): ProblemError {
  return new ProblemError("bad-request", { errors: { [member]: [text] } });
}
