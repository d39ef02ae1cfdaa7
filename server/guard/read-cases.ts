import * as v from "valibot";
import { jsonAnswer, noBody, noQuery } from "../appliance/endpoint.ts";
import { jsonResponse } from "../appliance/http/json-response.ts";
import { ProblemError } from "../appliance/problem-error.ts";
import { findableText } from "../store/findable-text.ts";
import { caseSchema, presentCase } from "./case.ts";
import { casesTable } from "./cases-table.ts";
import { requireAgent } from "./guard-call.ts";
import type { GuardEndpoint } from "./guard-call.ts";
import { roleOf } from "./policy.ts";

const SHOWN_MS = 30 * 24 * 3_600_000;
const MOST = 100;

/** `GET /guard/cases`: those of the last 30 days, newest first. */
export const listCases: GuardEndpoint = {
  describe: () => ({
    summary: "Guard: the newest hundred cases of the last 30 days, of a user or in a state",
    query: { userId: v.optional(v.string()), state: v.optional(v.string()) },
    body: noBody,
    answers: [jsonAnswer(200, "Cases, newest first", v.object({ results: v.array(caseSchema) }))],
    problems: ["not-allowed"],
  }),
  /** @throws ProblemError not-allowed */
  handle: async (call) => {
    requireAgent(call);
    const now = call.clock.now();
    const query = new Map([...call.url.searchParams].map(([name, value]) => [name.toLowerCase(), value]));
    const [userId, state] = [query.get("userid"), query.get("state")];
    const rows = await call.store.read((db) =>
      casesTable.list(db, {
        userId: userId === undefined ? undefined : findableText(userId),
        // What time has ended still stands there as it was before.
        states: state === undefined ? undefined : state === "expired" ? UNUSED : [findableText(state)],
        since: now - SHOWN_MS,
        limit: MOST,
      }),
    );
    const shown = rows.map((row) => presentCase(row, now));
    const results = state === undefined ? shown : shown.filter((one) => one.state === state);
    return jsonResponse(200, { results });
  },
};

const UNUSED = ["open", "waiting", "approved"];

/** `GET /guard/cases/{id}`: for who opened it, and for administrators. What others may not see is not there. */
export const getCase: GuardEndpoint = {
  describe: () => ({
    summary: "Guard: a case",
    query: noQuery,
    body: noBody,
    answers: [jsonAnswer(200, "The case", caseSchema)],
    problems: ["not-found"],
  }),
  /** @throws ProblemError not-found */
  handle: async ({ store, clock, policy, caller, id }) => {
    const row = await store.read((db) => casesTable.byId(db, findableText(id)));
    const sees = row?.opened_by_id === caller.id || roleOf(policy, caller) === "administrator";
    if (row === undefined || !sees) throw new ProblemError("not-found");
    return jsonResponse(200, presentCase(row, clock.now()));
  },
};
