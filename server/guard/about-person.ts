import * as v from "valibot";
import { alarmKinds } from "../../contract/alarm-kinds.ts";
import { emptyAnswer } from "../calls/endpoint.ts";
import { identities } from "../calls/identities.ts";
import { isPrivileged, roleOf } from "../calls/policy-rights.ts";
import { emptyResponse } from "../http/json-response.ts";
import { ProblemError } from "../http/problem-error.ts";
import { findableText } from "../store/findable-text.ts";
import { caseSchema, presentCase } from "./case.ts";
import { casesTable } from "./cases-table.ts";
import { changesTable, lastChange, type GuardChangesRow } from "./changes.ts";
import { guardEndpoint } from "./guard-call.ts";
import { storedProof, vouched, vouchedSchema } from "./proof.ts";
import { ALARM_MS, alarms } from "./requests/alarms.ts";

const changeSchema = v.object({
  change: v.picklist(["enabled", "recreated", "disabled", "guessed"]),
  /** A user name; "" where it was done on the server's machine. */
  changedBy: v.string(),
  changedAt: v.string(),
  way: v.optional(v.string()),
  proof: v.optional(vouchedSchema),
});

const lastChangeSchema = v.object({
  ...changeSchema.entries,
  /** There is something to tell at this sign-in. */
  notice: v.boolean(),
  notices: v.optional(v.array(changeSchema)),
});

/** `GET /guard/users/{id}/last-change`: for oneself, and for administrators. 204 where nothing was ever changed. */
export const getLastChange = guardEndpoint({
  summary: "Guard: who changed a user's MFA last, and what the user is to be told at this sign-in",
  answer: ["The last change", lastChangeSchema],
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

function presentChange(row: GuardChangesRow): v.InferInput<typeof changeSchema> {
  const proof = vouched(storedProof(row.proof));
  return v.parse(changeSchema, {
    change: row.change,
    changedBy: row.changed_by,
    changedAt: new Date(row.changed_at).toISOString(),
    ...(row.way === "" ? {} : { way: row.way }),
    ...(proof.length === 0 ? {} : { proof }),
  });
}

const MOST_CASES = 50;

const schema = v.object({
  /** Left out where the appliance doesn't tell it. */
  role: v.optional(v.string()),
  privileged: v.boolean(),
  mfa: v.picklist(["on", "off", "unknown"]),
  lastChange: v.optional(changeSchema),
  failures: v.array(v.object({ kind: v.picklist(alarmKinds), at: v.string(), by: v.string() })),
  cases: v.array(caseSchema),
});

/** `GET /guard/users/{id}/about`: what an approver, and the next agent, should know before they decide. */
export const aboutPerson = guardEndpoint({
  summary:
    "Guard: role, MFA and last change of a user, and of 72 hours the newest 50 cases and what makes a second person necessary",
  answer: ["What is known, newest first", schema],
  problems: ["user-gone"],
  handle: async ({ findTarget, store, clock, policy, ...call }) => {
    const id = findableText(call.id);
    const target = await findTarget(id);
    if (target === undefined) throw new ProblemError("user-gone");
    const now = clock.now();
    const filter = { userId: id, state: undefined, since: now - ALARM_MS, now };
    return store.read(async (db) => {
      const known = await identities.read(db, target);
      const last = await changesTable.last(db, id);
      const failures = await alarms.of(db, { id, name: target.name }, now);
      const cases = await casesTable.page(db, filter, { offset: 0, limit: MOST_CASES });
      return {
        ...(target.role === null ? {} : { role: target.role }),
        privileged: isPrivileged(policy, known),
        mfa: target.mfaOn === null ? "unknown" : target.mfaOn ? "on" : "off",
        ...(last === undefined ? {} : { lastChange: presentChange(last) }),
        failures: failures.map(({ kind, at, by_name: by }) => ({ kind, at: new Date(at).toISOString(), by })),
        cases: cases.map((row) => presentCase(row, now)),
      };
    });
  },
});
