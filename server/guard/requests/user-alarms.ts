import * as v from "valibot";
import { jsonAnswer, noBody, noQuery } from "../../calls/endpoint.ts";
import { jsonResponse } from "../../http/json-response.ts";
import { findableText } from "../../store/findable-text.ts";
import { requireAgent } from "../guard-call.ts";
import type { GuardEndpoint } from "../guard-call.ts";
import { alarmKinds, alarms } from "./alarms.ts";

const schema = v.object({
  results: v.array(v.object({ kind: v.picklist(alarmKinds), at: v.string(), by: v.string() })),
});

/** `GET /guard/users/{id}/failures`: what makes a second person necessary for this user, of the last 72 hours. */
export const listFailures: GuardEndpoint = {
  describe: () => ({
    summary: 'Guard: failed checks, wrong numbers, impostors and "This isn\'t me" about a user, of 72 hours',
    query: noQuery,
    body: noBody,
    answers: [jsonAnswer(200, "Newest first", schema)],
    problems: ["not-allowed"],
  }),
  /** @throws ProblemError not-allowed */
  handle: async (call) => {
    requireAgent(call);
    const id = findableText(call.id);
    const user = await call.findTarget(id);
    const about = { id, name: user?.name ?? "" };
    const rows = await call.store.read((db) => alarms.of(db, about, call.clock.now()));
    return jsonResponse(200, {
      results: rows.map(({ kind, at, by_name: by }) => ({ kind, at: new Date(at).toISOString(), by })),
    });
  },
};
