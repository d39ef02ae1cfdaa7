import { createHash, randomBytes } from "node:crypto";
import type { InferOutput } from "valibot";
import { done, refuse, unwrapOutcome } from "../calls/outcome.ts";
import { identities } from "../calls/identities.ts";
import { isPrivileged, policyRequiresApproval, roleOf } from "../calls/policy-rights.ts";
import { writeAudit } from "../calls/write-audit.ts";
import { failsOne } from "../../contract/failed-check.ts";
import { ProblemError } from "../http/problem-error.ts";
import type { GuardCasesRow } from "../store/guard-schema.ts";
import type { Db } from "../store/schema.ts";
import { approversOf, riskRequiresApproval } from "./standing-approval.ts";
import { breakGlass, newCase } from "./break-glass.ts";
import { caseBodySchema, isBreakGlass, presentCase } from "./case.ts";
import { casesTable } from "./cases-table.ts";
import { caseAnswer } from "./change-case.ts";
import { guardEndpoint, lockCaller, requireOwnMfa, type GuardCall, type Target } from "./guard-call.ts";
import { proves } from "./proof.ts";
import { endReplaced } from "./replaced-cases.ts";
import { alarms } from "./requests/alarms.ts";
import { requestProof } from "./requests/request-proof.ts";
import { requestsTable } from "./requests/requests-table.ts";
import { auditCase } from "./use-case.ts";

type Body = InferOutput<typeof caseBodySchema>;

/**
 * `POST /guard/cases`: records what an identity gate found out, before anything is changed and whatever the answers are. The
 * agent stops it, and so does any failed check that nobody calls optional. It ends
 * what it replaces. Sent once more with its `idempotencyKey` it is the same case.
 */
export const openCase = guardEndpoint({
  summary: "Guard: records an identity gate. The answer says whether the change may be made",
  body: caseBodySchema,
  answer: caseAnswer,
  status: 201,
  problems: ["own-mfa-first", "proof-required", "request-ended", "user-gone"],
  handle: async (call, body) => {
    const { policy, caller, store } = call;
    if (body.intent === "turnOff" && roleOf(policy, caller) === "helpDesk")
      throw new ProblemError("not-allowed");
    requireOwnMfa(policy, caller);
    if (body.reason === "" && body.ticket === "") throw fault("reason", "A reason or a ticket is needed.");
    const target = await targetOf(call, body);
    const row = unwrapOutcome(await store.transaction("openCase", (tx) => open(tx, call, body, target)));
    const approvers = await store.read((db) => approversOf(call, db, row));
    return { ...presentCase(row, call.clock.now()), ...approvers };
  },
});

async function open(tx: Db, call: GuardCall, body: Body, target: Target) {
  const asked = await lockCaller(tx, call);
  if (asked.kind === "refused") return asked;
  const [caller, now] = [asked.value, call.clock.now()];
  const privileged = isPrivileged(call.policy, await identities.see(tx, target, now));
  const row: GuardCasesRow = {
    ...newCase(target, caller, now),
    id: newId(caller.id, body),
    intent: body.intent,
    reason: body.reason,
    ticket: body.ticket,
    checks: JSON.stringify(body.checks),
    way: body.way,
    privileged: privileged ? 1 : 0,
  };
  const before = await casesTable.byId(tx, row.id);
  if (before !== undefined) return done(before);
  const stopped = body.stopped || failsOne(body.checks, call.policy.optionalChecks);
  const { policy } = call;
  if (body.request !== undefined) {
    const request = await requestProof.take(tx, body.request, { row, now });
    if (request.kind === "refused") return request;
    row.request = JSON.stringify(request.value);
  }
  if (!stopped && policy.requireCase !== "never" && !proves(policy, row, privileged))
    return refuse("proof-required");
  const by = { user: target, by: caller.name, now };
  if (body.checks.some(({ answer }) => answer === "failed"))
    await alarms.raise(tx, { ...by, kind: "check-failed" });
  if (stopped) row.state = "stopped";
  else if (policyRequiresApproval(policy, privileged) || (await riskRequiresApproval(tx, row, now))) {
    row.state = "waiting";
    Object.assign(row, await breakGlass.take(tx, caller, target, { intent: body.intent, now }));
  }
  await endReplaced(tx, row);
  // Sent twice at the same time: the other one was first.
  if (!(await casesTable.insert(tx, row))) return done((await casesTable.byId(tx, row.id)) ?? row);
  if (body.request !== undefined) await requestsTable.update(tx, body.request, { case_id: row.id });
  await writeAudit(tx, call.source(now), {
    event: "case",
    outcome: stopped ? "refused" : "done",
    reason: row.intent,
    details: {
      ...(body.request === undefined ? {} : { request: body.request }),
      ...(isBreakGlass(row) ? { breakGlass: true } : {}),
    },
    actor: caller,
    user: target,
    case: auditCase(row),
  });
  return done(row);
}

/** By the client's key it is the same for the same requester and body, and for nobody and nothing else. */
function newId(callerId: string, body: Body): string {
  if (body.idempotencyKey === undefined) return randomBytes(15).toString("base64url");
  const content = JSON.stringify([callerId, body]);
  return createHash("sha256").update(content).digest("base64url").slice(0, 20);
}

async function targetOf(call: GuardCall, { userId }: Body): Promise<Target> {
  const target = await call.findTarget(userId);
  if (target === undefined) throw new ProblemError("user-gone");
  if (target.id === call.caller.id) throw fault("userId", "Nobody needs a case for themselves.");
  return target;
}

function fault(member: string, text: string): ProblemError {
  return new ProblemError("bad-request", { errors: { [member]: [text] } });
}
