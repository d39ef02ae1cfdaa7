import * as v from "valibot";
import { alarmKinds } from "../../contract/alarm-kinds.ts";
import { identities } from "../calls/identities.ts";
import { isPrivileged } from "../calls/policy-rights.ts";
import { ProblemError } from "../http/problem-error.ts";
import { findableText } from "../store/findable-text.ts";
import { caseSchema, presentCase } from "./case.ts";
import { casesTable } from "./cases-table.ts";
import { changesTable } from "./changes-table.ts";
import { guardEndpoint } from "./guard-call.ts";
import { changeSchema, presentChange } from "./last-change.ts";
import { ALARM_MS, alarms } from "./requests/alarms.ts";

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
    "Guard: role, MFA and last change of a user, and of 72 hours every case and what makes a second person necessary",
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
