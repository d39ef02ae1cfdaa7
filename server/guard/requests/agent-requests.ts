import * as v from "valibot";
import { jsonAnswer, jsonBody, noBody, noQuery } from "../../calls/endpoint.ts";
import { done, refuse, unwrapOutcome } from "../../calls/outcome.ts";
import type { Outcome } from "../../calls/outcome.ts";
import { writeAudit } from "../../calls/write-audit.ts";
import { jsonResponse } from "../../http/json-response.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { readJson } from "../../http/read-json.ts";
import { findableText } from "../../store/findable-text.ts";
import type { Db } from "../../store/schema.ts";
import { stateOf } from "../case.ts";
import { lockCaller, requireAgent, requireOwnMfa } from "../guard-call.ts";
import type { GuardCall, GuardEndpoint } from "../guard-call.ts";
import { alarms } from "./alarms.ts";
import { held } from "./held.ts";
import { askedSchema, presentCommon, REQUEST_MS, requestState, versioned } from "./request.ts";
import { requestsTable } from "./requests-table.ts";
import type { KnownRequest } from "./requests-table.ts";

type Asked = v.InferOutput<typeof askedSchema>;

/** A request as agents see it. */
function presentAsked({ row, ofCase }: KnownRequest, others: number, now: number): Asked {
  const common = presentCommon(row, ofCase, now);
  return v.parse(
    askedSchema,
    versioned({
      ...common,
      id: row.id,
      userName: row.user_name,
      ...(row.user_id === null ? {} : { userId: row.user_id }),
      browser: row.known_browser === 1 ? "known" : "new",
      network: row.usual_network === 1 ? "usual" : "new",
      address: row.address,
      others,
      ...(common.state === "asked"
        ? { numbers: v.parse(v.pipe(v.string(), v.parseJson()), row.numbers) }
        : {}),
      ...(row.picked_by === null ? {} : { pickedBy: row.picked_by }),
      ...(ofCase === undefined ? {} : { caseId: ofCase.id, caseState: stateOf(ofCase, now) }),
    }),
  );
}

/** @throws ProblemError not-found */
async function presented({ store, clock }: GuardCall, id: string): Promise<Asked> {
  const now = clock.now();
  const shown = await store.read(async (db) => {
    const known = await requestsTable.byId(db, id);
    return known === undefined
      ? undefined
      : presentAsked(known, await requestsTable.beside(db, known, now), now);
  });
  if (shown === undefined) throw new ProblemError("not-found");
  return shown;
}

const listSchema = v.object({ totalCount: v.number(), results: v.array(askedSchema) });

/** `GET /guard/requests`: those that are open, oldest first. */
export const listRequests: GuardEndpoint = {
  describe: () => ({
    summary: "Guard: who asks for a new phone, oldest first",
    query: noQuery,
    body: noBody,
    answers: [jsonAnswer(200, "The open requests", listSchema)],
    problems: ["not-allowed"],
  }),
  /** @throws ProblemError not-allowed */
  handle: async (call) => {
    requireAgent(call);
    const now = call.clock.now();
    const open = await call.store.read((db) => requestsTable.open(db, now));
    const waiting = open.filter(({ row }) => row.state !== "done");
    const beside = (one: KnownRequest) =>
      waiting.filter(({ row }) => row.id !== one.row.id && row.name_key === one.row.name_key).length;
    const results = waiting.map((one) => presentAsked(one, beside(one), now));
    return jsonResponse(200, { totalCount: results.length, results });
  },
};

/** `GET /guard/requests/{id}`: with the id of the user, looked up once with the agent's own rights; held like the person's. */
export const readRequest: GuardEndpoint = {
  describe: () => ({
    summary: "Guard: a request, held while its version is `after`",
    query: { after: v.optional(v.string()) },
    body: noBody,
    answers: [jsonAnswer(200, "The request", askedSchema)],
    problems: ["not-allowed", "not-found"],
  }),
  /** @throws ProblemError not-allowed, not-found */
  handle: async (call) => {
    requireAgent(call);
    const id = findableText(call.id);
    await bind(call, id);
    return jsonResponse(200, await held(call.url.searchParams.get("after"), () => presented(call, id)));
  },
};

/** Whose request it is, by id, as the appliance tells the agent. @throws ProblemError not-found */
async function bind(call: GuardCall, id: string): Promise<void> {
  const known = await call.store.read((db) => requestsTable.byId(db, id));
  if (known === undefined) throw new ProblemError("not-found");
  if (known.row.user_id !== null) return;
  const user = await call.findNamed(known.row.user_name);
  if (user === undefined) return;
  await call.store.transaction("bindRequest", (tx) => requestsTable.update(tx, id, { user_id: user.id }));
}

const pickSchema = v.object({ number: v.pipe(v.string(), v.maxLength(2)) });

/** `POST /guard/requests/{id}/pick`: the number that the person says, among three; once. A wrong one ends the request. */
export const pickNumber: GuardEndpoint = {
  describe: () => ({
    summary:
      "Guard: picks the number that the person reads out; empty where they can't. Once: a wrong one ends it",
    query: noQuery,
    body: jsonBody(pickSchema, true),
    answers: [jsonAnswer(200, "The request", askedSchema)],
    problems: ["not-allowed", "own-mfa-first", "not-found", "user-gone", "request-ended", "case-decided"],
  }),
  /** @throws ProblemError not-allowed, own-mfa-first, not-found, user-gone, request-ended, case-decided */
  handle: async (call) => {
    requireAgent(call);
    requireOwnMfa(call.policy, call.caller);
    const { number } = await readJson(call.request, pickSchema);
    const id = findableText(call.id);
    await bind(call, id);
    unwrapOutcome(await call.store.transaction("pickNumber", (tx) => pick(tx, call, id, number)));
    return jsonResponse(200, await presented(call, id));
  },
};

async function pick(tx: Db, call: GuardCall, id: string, number: string): Promise<Outcome<null>> {
  const agent = await lockCaller(tx, call);
  if (agent.kind === "refused") return agent;
  const known = await requestsTable.lock(tx, id);
  if (known === undefined) return refuse("not-found");
  const { row, ofCase } = known;
  const now = call.clock.now();
  const { state } = requestState(row, ofCase, now);
  if (state === "ended" || state === "done") return refuse("request-ended");
  if (state !== "asked") return refuse("case-decided");
  // Nobody of that name, or two: who they are isn't known.
  if (row.user_id === null) return refuse("user-gone");
  const { id: callerId, name } = agent.value;
  if (row.user_id === callerId) return refuse("not-allowed");
  const right = number === row.number;
  const user = { id: row.user_id, name: row.user_name };
  const by = { picked_by_id: callerId, picked_by: name };
  await requestsTable.update(tx, id, { ...by, state: "picked", expires_at: now + REQUEST_MS });
  if (!right) {
    await requestsTable.end(tx, id, "wrong-number");
    await alarms.raise(tx, { user, kind: "wrong-number", by: name, now });
  }
  await writeAudit(tx, call.source(now), {
    event: "request-pick",
    outcome: right ? "done" : "refused",
    reason: right ? "right-number" : "wrong-number",
    actor: agent.value,
    user,
  });
  return done(null);
}
