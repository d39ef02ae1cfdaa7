import * as v from "valibot";
import { ProblemError } from "../../http/problem-error.ts";
import { findableText } from "../../store/findable-text.ts";
import { guardEndpoint } from "../guard-call.ts";
import type { GuardCall } from "../guard-call.ts";
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
export const listRequests = guardEndpoint({
  summary: "Guard: who asks for a new phone, oldest first",
  answer: ["The open requests", listSchema],
  handle: async (call) => {
    const now = call.clock.now();
    const open = await call.store.read((db) => requestsTable.open(db, now));
    const waiting = open.filter(({ row }) => row.state !== "done");
    const beside = (one: KnownRequest) =>
      waiting.filter(({ row }) => row.id !== one.row.id && row.name_key === one.row.name_key).length;
    const results = waiting.map((one) => presentAsked(one, beside(one), now));
    return { totalCount: results.length, results };
  },
});

/** `GET /guard/requests/{id}`: with the id of the user, looked up once with the agent's own rights; held like the person's. */
export const readRequest = guardEndpoint({
  summary: "Guard: a request, held while its version is `after`",
  query: { after: v.optional(v.string()) },
  answer: ["The request", schemas.asked],
  problems: ["not-found"],
  handle: async (call) => {
    const id = findableText(call.id);
    const whose = await lookUp(call, id);
    return held(call.url.searchParams.get("after"), () => presented(call, id, whose));
  },
});
