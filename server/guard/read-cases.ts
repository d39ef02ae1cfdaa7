import * as v from "valibot";
import { identities, isPastCoolingOff } from "../calls/identities.ts";
import { decidesCases, roleOf } from "../calls/policy-rights.ts";
import { pageQuery } from "../http/paging.ts";
import { ProblemError } from "../http/problem-error.ts";
import { findableText } from "../store/findable-text.ts";
import { approversOf } from "./standing-approval.ts";
import { caseSchema, presentCase } from "./case.ts";
import { casesTable } from "./cases-table.ts";
import { caseAnswer } from "./change-case.ts";
import { guardEndpoint } from "./guard-call.ts";
import { oneOf, pageEntries, rangeParameters } from "./users/users-filter.ts";

const SHOWN_MS = 30 * 24 * 3_600_000;
const USUAL_LIMIT = 100;

const pageSchema = v.object({
  ...pageEntries,
  results: v.array(caseSchema),
  /** Present where the caller would decide, but hasn't been an administrator for 24 hours yet. */
  tooNew: v.optional(v.literal(true)),
});

/** `GET /guard/cases`: those of the last 30 days, newest first. */
export const listCases = guardEndpoint({
  summary:
    "Guard: the cases of the last 30 days, of a user or in a state, newest first. With `decidable=true` those that wait for the caller's decision, with `approvedByMe=true` those that the caller approved and can take back. `tooNew` says that the caller decides on none yet: they haven't been an administrator for 24 hours",
  query: {
    userId: v.optional(v.string()),
    state: v.optional(v.string()),
    decidable: v.optional(v.picklist(["true", "false"])),
    approvedByMe: v.optional(v.picklist(["true", "false"])),
    ...rangeParameters,
  },
  answer: ["A page of cases", pageSchema],
  handle: async (call) => {
    const now = call.clock.now();
    const { offset, limit, rest } = pageQuery(call.url.searchParams, USUAL_LIMIT);
    const [userId, state] = ["userid", "state"].map((name) => {
      const text = rest.get(name);
      return text === undefined ? undefined : findableText(text);
    });
    const own = ownFilter(rest, call.caller.id);
    const filter = { userId, state, ...own, since: now - SHOWN_MS, now };
    return call.store.read(async (db) => {
      const decides = decidesCases(call.policy, call.caller);
      const tooNew = decides && !isPastCoolingOff(await identities.read(db, call.caller), now);
      const nothing = own !== undefined && (!decides || tooNew);
      const [totalCount, rows] = nothing
        ? [0, []]
        : await Promise.all([casesTable.count(db, filter), casesTable.page(db, filter, { offset, limit })]);
      const results = rows.map((row) => presentCase(row, now));
      return { offset, limit, totalCount, results, ...(tooNew ? { tooNew } : {}) };
    });
  },
});

/** What is the caller's own to decide is in one state, whatever `state` says. @throws ProblemError bad-request */
function ownFilter(parameters: ReadonlyMap<string, string>, callerId: string) {
  const [decidable, approvedByMe] = ["decidable", "approvedByMe"].map((name) =>
    oneOf(["true", "false"], parameters.get(name.toLowerCase()), name),
  );
  if (decidable === "true") return { state: "waiting", decidableBy: callerId };
  if (approvedByMe === "true") return { state: "approved", decidedBy: callerId };
  return undefined;
}

/** `GET /guard/cases/{id}`: for everybody whom the list shows it, and for who opened it. What others may not see is not there. */
export const getCase = guardEndpoint({
  summary: "Guard: a case",
  answer: caseAnswer,
  problems: ["not-found"],
  handle: async (call) => {
    const { store, clock, policy, caller, id } = call;
    const row = await store.read((db) => casesTable.byId(db, findableText(id)));
    const sees = row?.opened_by_id === caller.id || roleOf(policy, caller) !== "self";
    if (row === undefined || !sees) throw new ProblemError("not-found");
    const approvers = await store.read((db) => approversOf(call, db, row));
    return { ...presentCase(row, clock.now()), ...approvers };
  },
});
