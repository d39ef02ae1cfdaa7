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
import { requestsTable } from "./requests-table.ts";
import type { KnownRequest } from "./requests-table.ts";

/**
 * A request, and whose it is, by id: as it was picked for them, or as the appliance tells the agent now. Nothing is written.
 * @throws ProblemError not-found
 */
export async function lookUp(call: GuardCall, id: string): Promise<{ readonly userId: string | null }> {
  const known = await call.store.read((db) => requestsTable.byId(db, id));
  if (known === undefined) throw new ProblemError("not-found");
  const { user_id, user_name } = known.row;
  return { userId: user_id ?? (await call.findNamed(user_name))?.id ?? null };
}

/** @throws ProblemError not-found */
export async function presented(
  { store, clock }: GuardCall,
  id: string,
  { userId }: Awaited<ReturnType<typeof lookUp>>,
): Promise<Asked> {
  const now = clock.now();
  const shown = await store.read(async (db) => {
    const known = await requestsTable.byId(db, id);
    if (known === undefined) return undefined;
    const whose = { ...known, row: { ...known.row, user_id: known.row.user_id ?? userId } };
    return presentAsked(whose, await requestsTable.beside(db, whose, now), now);
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
    const whose = await lookUp(call, id);
    const read = () => presented(call, id, whose);
    return jsonResponse(200, await held(call.url.searchParams.get("after"), read));
  },
};
