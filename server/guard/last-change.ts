import * as v from "valibot";
import { emptyAnswer } from "../calls/endpoint.ts";
import { roleOf } from "../calls/policy-rights.ts";
import { emptyResponse } from "../http/json-response.ts";
import { ProblemError } from "../http/problem-error.ts";
import { findableText } from "../store/findable-text.ts";
import type { GuardChangesRow } from "./changes-table.ts";
import { lastChange } from "./changes.ts";
import { guardEndpoint } from "./guard-call.ts";
import { storedProof, vouched, vouchedSchema } from "./proof.ts";

export const changeSchema = v.object({
  change: v.picklist(["enabled", "recreated", "disabled", "guessed"]),
  /** A user name; "" where it was done on the server's machine. */
  changedBy: v.string(),
  changedAt: v.string(),
  way: v.optional(v.string()),
  proof: v.optional(vouchedSchema),
});

const schema = v.object({
  ...changeSchema.entries,
  /** There is something to tell at this sign-in. */
  notice: v.boolean(),
  notices: v.optional(v.array(changeSchema)),
});

/** `GET /guard/users/{id}/last-change`: for oneself, and for administrators. 204 where nothing was ever changed. */
export const getLastChange = guardEndpoint({
  summary: "Guard: who changed a user's MFA last, and what the user is to be told at this sign-in",
  answer: ["The last change", schema],
  others: [emptyAnswer(204, "Never changed")],
  problems: ["not-allowed"],
  handle: async ({ store, clock, policy, caller, id }) => {
    if (caller.id !== id && roleOf(policy, caller) !== "administrator") throw new ProblemError("not-allowed");
    const known = await store.read((db) => lastChange(db, findableText(id), caller.authTime, clock.now()));
    if (known === null) return emptyResponse(204);
    const notices = caller.id === id ? known.notices.map(presentChange) : [];
    const told = notices.length === 0 ? { notice: false } : { notice: true, notices };
    return { ...presentChange(known.last), ...told };
  },
});

export function presentChange(row: GuardChangesRow): v.InferInput<typeof changeSchema> {
  const proof = vouched(storedProof(row.proof));
  return v.parse(changeSchema, {
    change: row.change,
    changedBy: row.changed_by,
    changedAt: new Date(row.changed_at).toISOString(),
    ...(row.way === "" ? {} : { way: row.way }),
    ...(proof.length === 0 ? {} : { proof }),
  });
}
