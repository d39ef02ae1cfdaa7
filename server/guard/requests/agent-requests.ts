import * as v from "valibot";
import { REQUEST_MS } from "../../../contract/request-state.ts";
import { done, refuse, unwrapOutcome, type Outcome } from "../../calls/outcome.ts";
import { writeAudit } from "../../calls/write-audit.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { findableText } from "../../store/findable-text.ts";
import type { Db } from "../../store/schema.ts";
import { guardEndpoint, lockCaller, requireOwnMfa, type GuardCall } from "../guard-call.ts";
import { alarms } from "./alarms.ts";
import { held } from "./held.ts";
import { presentAsked, schemas, type Asked } from "./present-request.ts";
import { requestState } from "./request.ts";
import { requestsTable, type KnownRequest } from "./requests-table.ts";

/**
 * A request, and whose it is, by id: as it was picked for them, or as the appliance tells the agent now. Nothing is written.
 * @throws ProblemError not-found
 */
async function lookUp(call: GuardCall, id: string): Promise<{ readonly userId: string | null }> {
  const known = await call.store.read((db) => requestsTable.byId(db, id));
  if (known === undefined) throw new ProblemError("not-found");
  const { user_id, user_name } = known.row;
  return { userId: user_id ?? (await call.findNamed(user_name))?.id ?? null };
}

/** @throws ProblemError not-found */
async function presented(
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
    const withName = ({ row }: KnownRequest) => open.filter((one) => one.row.name_key === row.name_key);
    const results = open.map((one) => presentAsked(one, withName(one).length - 1, now));
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

/** `POST /guard/requests/{id}/pick`: the number that the person says, among three; once. A wrong one ends the request. */
export const pickNumber = guardEndpoint({
  summary:
    "Guard: picks the number that the person reads out; empty where they can't. Once: a wrong one ends it",
  body: v.object({ number: v.pipe(v.string(), v.maxLength(2)) }),
  answer: ["The request", schemas.asked],
  problems: ["own-mfa-first", "not-found", "user-gone", "request-ended", "case-decided"],
  handle: async (call, { number }) => {
    requireOwnMfa(call.policy, call.caller);
    const id = findableText(call.id);
    const whose = await lookUp(call, id);
    const picked = { id, number, ...whose };
    unwrapOutcome(await call.store.transaction("pickNumber", (tx) => pick(tx, call, picked)));
    return presented(call, id, whose);
  },
});

interface Picked {
  readonly id: string;
  readonly number: string;
  /** Null where nobody has the name, or two: who they are isn't known. */
  readonly userId: string | null;
}

async function pick(tx: Db, call: GuardCall, { id, number, userId }: Picked): Promise<Outcome<null>> {
  const agent = await lockCaller(tx, call);
  if (agent.kind === "refused") return agent;
  const known = await requestsTable.lock(tx, id);
  if (known === undefined) return refuse("not-found");
  const { row, ofCase } = known;
  const now = call.clock.now();
  const { state } = requestState(row, ofCase, now);
  if (state === "ended" || state === "done") return refuse("request-ended");
  if (state !== "asked") return refuse("case-decided");
  if (userId === null) return refuse("user-gone");
  const { id: callerId, name } = agent.value;
  if (userId === callerId) return refuse("not-allowed");
  const right = number === row.number;
  const user = { id: userId, name: row.user_name };
  const by = { picked_by_id: callerId, picked_by: name };
  await requestsTable.update(tx, id, {
    ...by,
    user_id: userId,
    state: "picked",
    expires_at: now + REQUEST_MS,
  });
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
