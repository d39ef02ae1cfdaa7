import * as v from "valibot";
import { jsonAnswer, noBody, noQuery } from "../../calls/endpoint.ts";
import { jsonResponse } from "../../http/json-response.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { findableText } from "../../store/findable-text.ts";
import { requireAgent } from "../guard-call.ts";
import type { GuardCall, GuardEndpoint } from "../guard-call.ts";
import { held } from "./held.ts";
import { presentAsked, schemas } from "./present-request.ts";
import type { Asked } from "./present-request.ts";
import { answerOf, requestState } from "./request.ts";
import { requestsTable } from "./requests-table.ts";
import type { KnownRequest } from "./requests-table.ts";

/** @throws ProblemError not-found */
export async function presented({ store, clock }: GuardCall, id: string): Promise<Asked> {
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

const listSchema = v.object({ totalCount: v.number(), results: v.array(schemas.asked) });

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
    answers: [jsonAnswer(200, "The request", schemas.asked)],
    problems: ["not-allowed", "not-found"],
  }),
  /** @throws ProblemError not-allowed, not-found */
  handle: async (call) => {
    requireAgent(call);
    const id = findableText(call.id);
    await bind(call, id);
    await settle(call, id);
    return jsonResponse(200, await held(call.url.searchParams.get("after"), () => presented(call, id)));
  },
};

/** Whose request it is, by id, as the appliance tells the agent. @throws ProblemError not-found */
export async function bind(call: GuardCall, id: string): Promise<void> {
  const known = await call.store.read((db) => requestsTable.byId(db, id));
  if (known === undefined) throw new ProblemError("not-found");
  if (known.row.user_id !== null) return;
  const user = await call.findNamed(known.row.user_name);
  if (user === undefined) return;
  await call.store.transaction("bindRequest", (tx) => requestsTable.update(tx, id, { user_id: user.id }));
}

/** Where acceptMfa got no answer, what can be read since may show that it wasn't carried out. */
async function settle(call: GuardCall, id: string): Promise<void> {
  const { store, clock, confirmsItself } = call;
  const unanswered = ({ row, ofCase }: KnownRequest) => {
    const now = clock.now();
    const answer = requestState(row, ofCase, now).state === "setup" ? answerOf(row, now) : null;
    return answer?.result === "no-answer" ? answer.n : null;
  };
  const known = await store.read((db) => requestsTable.byId(db, id));
  if (known === undefined || unanswered(known) === null) return;
  // Where the new phone counts, this store would say so. Elsewhere MFA that is on may still be the old phone's.
  const user = confirmsItself ? null : await call.findTarget(known.row.user_id ?? "");
  if (user !== null && user?.mfaOn !== false) return;
  await store.transaction("settleRequest", async (tx) => {
    const locked = await requestsTable.lock(tx, id);
    const n = locked === undefined ? null : unanswered(locked);
    const answer = JSON.stringify({ n, result: "not-done" });
    if (n !== null) await requestsTable.update(tx, id, { claimed_at: null, answer });
  });
}
