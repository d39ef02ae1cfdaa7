import { identities } from "../../calls/identities.ts";
import { writeAudit, type AuditSource } from "../../calls/write-audit.ts";
import { casesTable } from "../../guard/cases-table.ts";
import { recordChange } from "../../guard/changes.ts";
import { couldBeThief } from "../../guard/known-networks.ts";
import { requestsTable } from "../../guard/requests/requests-table.ts";
import type { Caller } from "../../calls/call.ts";
import { auditCase, mayConfirm, ownOrScript } from "../../guard/use-case.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { tokenHash } from "../../secrets/opaque-token.ts";
import type { Db } from "../../store/schema.ts";
import { UpstreamError } from "../upstream.ts";
import { observeChange } from "../users-index/observe.ts";
import type { KnownCaller } from "./callers.ts";
import { enrollmentsTable, type ChangesParts, type Started } from "./enrollments.ts";
import { aboutUser, type GuardedCall, type Passed } from "./guarded-call.ts";
import { isWrongGuess, refusalOf } from "./guess-outcome.ts";
import { unlessStoreFails } from "./patience.ts";

type Accept = Extract<GuardedCall, { kind: "accept" }>;

/** The enrollment of a token as it was started, and its case. */
async function startOf(db: Db, token: string) {
  const started = await enrollmentsTable.byHash(db, tokenHash(token));
  const id = started?.case_id ?? null;
  return { started, ofCase: id === null ? undefined : await casesTable.byId(db, id) };
}

/** The confirmation of a new factor on its way to the appliance, and what came of it. */
export function createAccept({ store, clock, policy, send, limits, ...parts }: ChangesParts) {
  const { recorder, enrollments, product } = parts;
  /** For somebody else it takes the case under which it was begun. @throws ProblemError case-required, guard-unavailable */
  async function requireCase(token: string, caller: Caller, of: Started, source: AuditSource): Promise<void> {
    const { now, address } = source;
    // Setups that were begun while the store was down are written now.
    await recorder.flush();
    const read = store.read(async (db) => {
      const start = await startOf(db, token);
      const target = await identities.read(db, { ...of, role: null });
      const intent = start.started?.recreate === 1 ? ("recreate" as const) : ("setUp" as const);
      return { ...start, setup: { policy: policy(), caller, target, intent, address, now } };
    });
    const { started, ofCase, setup } = await unlessStoreFails(read);
    if (started !== undefined && mayConfirm(setup, ofCase)) return;
    const about = { event: "case-required", outcome: "refused", actor: caller, user: of } as const;
    const lacking = { reason: setup.intent, case: ofCase === undefined ? null : auditCase(ofCase) };
    await unlessStoreFails(
      store.transaction("acceptRefused", (tx) => writeAudit(tx, source, { ...about, ...lacking })),
    );
    throw new ProblemError("case-required");
  }

  /**
   * Whose it is. Only what was begun here is confirmed: of what was begun at the appliance itself nobody here knows whose it
   * is. The appliance may go by the token alone, whatever the path says.
   * @throws ProblemError enrollment-unknown, guard-unavailable
   */
  async function startedFor(
    { token, call: { userId } }: Accept,
    caller: Caller,
    source: AuditSource,
  ): Promise<Started> {
    const of = await unlessStoreFails(enrollments.startedFor(token));
    if (of !== null && of.id === userId) return of;
    const about = { event: "accept", outcome: "refused", actor: caller, user: null } as const;
    await recorder.record(source, { ...about, reason: "enrollment-unknown" });
    throw new ProblemError("enrollment-unknown");
  }

  /** @param requestId whose digits these are; null for those of the caller */
  return async (
    read: Accept,
    known: KnownCaller,
    source: AuditSource,
    requestId: string | null = null,
  ): Promise<Passed> => {
    const { caller } = known;
    const person = await startedFor(read, caller, source);
    const own = person.id === caller.id;
    if (!own) await requireCase(read.token, caller, person, source);
    const about = { event: "accept", actor: caller, user: person } as const;
    const sent = send(aboutUser(read.call, product, person.id));
    const answer = await sent.catch(async (error: unknown) => {
      // It may have been carried out. If MFA is on later, this row tells why.
      if (error instanceof UpstreamError)
        await recorder.record(source, { ...about, outcome: "refused", reason: "no-answer" });
      throw error;
    });
    const done = answer.status < 300;
    const refusal = isWrongGuess("accept", answer) ? "wrong-code" : refusalOf(answer);
    const doneAt = clock.now();
    await recorder.record(source, { ...about, outcome: done ? "done" : "refused" }, async (tx) => {
      const { started, ofCase } = await startOf(tx, read.token);
      const recreated = started?.recreate === 1;
      const { address, now } = source;
      if (done) {
        // Of one that nobody wrote down they are told.
        const startedAt = started?.started_at ?? Infinity;
        const setup = { authTime: caller.authTime, startedAt, address, now };
        await observeChange(tx, person.id, true, doneAt);
        await limits.afterSetup(tx, person.name);
        if (requestId !== null) await requestsTable.finish(tx, requestId);
        if (ofCase !== undefined) await casesTable.update(tx, ofCase.id, { confirmed_at: now });
        await recordChange(tx, {
          userId: person.id,
          change: recreated ? "recreated" : "enabled",
          changedBy: caller,
          ofCase: ofCase === undefined ? null : auditCase(ofCase),
          now: clock.now(),
          tell: !own || (await couldBeThief(tx, { name: caller.name }, setup)),
        });
      }
      const target = own ? caller : await identities.read(tx, { ...person, role: null });
      const intent = recreated ? "recreate" : "setUp";
      const script = ownOrScript({ policy: policy(), caller, target, intent, address, now });
      return {
        reason: done ? (recreated ? "recreate" : "set-up") : refusal,
        case: ofCase === undefined ? script : auditCase(ofCase),
      };
    });
    return answer;
  };
}
