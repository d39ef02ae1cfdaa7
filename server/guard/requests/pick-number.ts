import * as v from "valibot";
import { REQUEST_MS } from "../../../contract/request-state.ts";
import { done, refuse, unwrapOutcome } from "../../calls/outcome.ts";
import type { Outcome } from "../../calls/outcome.ts";
import { writeAudit } from "../../calls/write-audit.ts";
import { findableText } from "../../store/findable-text.ts";
import type { Db } from "../../store/schema.ts";
import { guardEndpoint, lockCaller, requireOwnMfa } from "../guard-call.ts";
import type { GuardCall } from "../guard-call.ts";
import { lookUp, presented } from "./agent-requests.ts";
import { alarms } from "./alarms.ts";
import { schemas } from "./present-request.ts";
import { requestState } from "./request.ts";
import { requestsTable } from "./requests-table.ts";

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
