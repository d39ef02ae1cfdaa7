import * as v from "valibot";
import { emptyAnswer, jsonAnswer, noBody, noQuery } from "../calls/endpoint.ts";
import { roleOf } from "../calls/policy-rights.ts";
import { emptyResponse, jsonResponse } from "../http/json-response.ts";
import { ProblemError } from "../http/problem-error.ts";
import { findableText } from "../store/findable-text.ts";
import type { GuardChangesRow } from "./changes-table.ts";
import { lastChange } from "./changes.ts";
import type { GuardEndpoint } from "./guard-call.ts";

const change = {
  change: v.picklist(["enabled", "recreated", "disabled", "guessed"]),
  /** A user name; "" where it was done on the server's machine. */
  changedBy: v.string(),
  changedAt: v.string(),
  way: v.optional(v.string()),
};

const schema = v.object({
  ...change,
  /** There is something to tell at this sign-in. */
  notice: v.boolean(),
  notices: v.optional(v.array(v.object(change))),
});

/** `GET /guard/users/{id}/last-change`: for oneself, and for administrators. 204 where nothing was ever changed. */
export const getLastChange: GuardEndpoint = {
  describe: () => ({
    summary: "Guard: who changed a user's MFA last, and what the user is to be told at this sign-in",
    query: noQuery,
    body: noBody,
    answers: [jsonAnswer(200, "The last change", schema), emptyAnswer(204, "Never changed")],
    problems: ["not-allowed"],
  }),
  /** @throws ProblemError not-allowed */
  handle: async ({ store, clock, policy, caller, id }) => {
    if (caller.id !== id && roleOf(policy, caller) !== "administrator") throw new ProblemError("not-allowed");
    const known = await store.read((db) => lastChange(db, findableText(id), caller.authTime, clock.now()));
    if (known === null) return emptyResponse(204);
    const notices = caller.id === id ? known.notices.map(present) : [];
    const told = notices.length === 0 ? { notice: false } : { notice: true, notices };
    return jsonResponse(200, { ...present(known.last), ...told });
  },
};

function present({ change: what, changed_by, changed_at, way }: GuardChangesRow): object {
  const changedAt = new Date(changed_at).toISOString();
  return { change: what, changedBy: changed_by, changedAt, ...(way === "" ? {} : { way }) };
}
