import { roleOf } from "../../calls/policy.ts";
import { writeAudit } from "../../calls/write-audit.ts";
import type { AuditSource } from "../../calls/write-audit.ts";
import { casesTable } from "../../guard/cases-table.ts";
import { recordChange } from "../../guard/changes.ts";
import type { Caller, Target } from "../../guard/guard-call.ts";
import { auditCase, ownOrScript } from "../../guard/use-case.ts";
import { lacksCase, requiredCase } from "../../guard/withdrawn-case.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { countRefusal } from "../../limits/user-limits.ts";
import { tokenHash } from "../../secrets/opaque-token.ts";
import type { Db } from "../../store/schema.ts";
import { StorageError } from "../../store/storage-error.ts";
import { UpstreamError } from "../upstream.ts";
import type { UpstreamAnswer } from "../upstream.ts";
import type { KnownCaller } from "./callers.ts";
import type { ChangesParts } from "./guard-parts.ts";
import { couldBeThief } from "./could-be-thief.ts";
import type { GuardedCall, Passed } from "./guarded-call.ts";
import { isWrongGuess, refusalOf } from "./refusal-of.ts";
import { enrollmentsTable } from "./tokens-table.ts";

type Accept = Extract<GuardedCall, { kind: "accept" }>;

/** The confirmation of a new factor on its way to the appliance, and what came of it. */
export function createAccept(parts: Omit<ChangesParts, "send">) {
  const { store, clock, policy, people, recorder, index } = parts;

  /** The enrollment as it was started here, and its case. */
  async function startOf(tx: Db, token: string) {
    const started = await enrollmentsTable.byHash(tx, tokenHash(token));
    const id = started?.case_id ?? null;
    const ofCase = id === null ? undefined : await casesTable.byId(tx, id);
    return { recreated: started?.recreate === 1, ofCase, started };
  }
  /** An appliance says 401 to a wrong code, and to a session that has ended. */
  async function isSignedIn(authorization: string): Promise<boolean> {
    const { status } = await people.page({ authorization }, { offset: 0, limit: 1 });
    return status !== 401;
  }
  /** With the store down it does: the row waits in the process, and in the log. */
  async function leavesRow(callerId: string): Promise<boolean> {
    try {
      return await store.transaction("countAccept", (tx) =>
        countRefusal(tx, "accepts", callerId, clock.now()),
      );
    } catch (error) {
      if (error instanceof StorageError) return true;
      throw error;
    }
  }
  /** @throws ProblemError case-required, guard-unavailable */
  async function requireCase(token: string, caller: Caller, person: Target, source: AuditSource) {
    try {
      // What was begun while the store was down.
      await recorder.flush();
      const { ofCase: named, started } = await store.read((db) => startOf(db, token));
      const ofCase = started?.user_id === person.id ? named : undefined;
      if (!lacksCase({ policy: policy(), caller, person, ofCase })) return;
      const about = { event: "case-required", outcome: "refused", actor: caller, user: person } as const;
      if (await leavesRow(caller.id))
        await store.transaction("acceptRefused", (tx) =>
          writeAudit(tx, source, { ...about, ...requiredCase(ofCase) }),
        );
    } catch (error) {
      if (error instanceof StorageError) throw new ProblemError("guard-unavailable");
      throw error;
    }
    throw new ProblemError("case-required");
  }
  /** An appliance may go by the token alone: what was begun for somebody else isn't confirmed as one's own. */
  async function requireOwn(token: string, { id }: Caller) {
    try {
      const { started } = await store.read((db) => startOf(db, token));
      if (started === undefined || started.user_id === id) return;
    } catch (error) {
      // With the store down, what people do for themselves goes on.
      if (error instanceof StorageError) return;
      throw error;
    }
    throw new ProblemError("case-required");
  }
  return async (
    { userId, token }: Accept,
    known: KnownCaller,
    source: AuditSource,
    sendCode: (
      personId: string,
      isWrong: (said: UpstreamAnswer) => Promise<boolean>,
    ) => Promise<UpstreamAnswer>,
  ): Promise<Passed> => {
    const { caller, authorization } = known;
    if (userId !== caller.id && roleOf(policy(), caller) === "self") throw new ProblemError("not-allowed");
    // By the appliance's own spelling: one name, or one id, may be written in several ways.
    const person = userId === caller.id ? caller : await people.user({ authorization }, userId);
    if ("status" in person) return person;
    if (person.id === caller.id) await requireOwn(token, caller);
    else await requireCase(token, caller, person, source);
    const about = { event: "accept", actor: caller, user: person } as const;
    let wrong = false;
    const answer = await sendCode(person.id, async (said) => {
      wrong = isWrongGuess("accept", said, said.status === 401 && (await isSignedIn(authorization)));
      return wrong;
    }).catch(async (error: unknown) => {
      // It may have been carried out. If MFA is on later, this row tells why.
      if (error instanceof UpstreamError)
        await recorder.record(source, { ...about, outcome: "refused", reason: "no-answer" });
      throw error;
    });
    const done = answer.status < 300;
    const refusal = wrong ? "wrong-code" : refusalOf(answer);
    const outcome = done ? "done" : "refused";
    if (!done && !wrong && !(await leavesRow(caller.id))) return answer;
    await recorder.record(source, { ...about, outcome, reason: refusal }, async (tx) => {
      const { recreated, ofCase, started } = await startOf(tx, token);
      const at = { known, started, address: source.address, now: source.now };
      if (done)
        await recordChange(tx, {
          userId: person.id,
          change: recreated ? "recreated" : "enabled",
          changedBy: caller.name,
          way: ofCase?.way ?? "",
          now: clock.now(),
          tell: caller.id !== person.id || (await couldBeThief(tx, at)),
        });
      return {
        reason: done ? (recreated ? "recreate" : "set-up") : refusal,
        case:
          ofCase === undefined
            ? ownOrScript({ policy: policy(), caller, target: person })
            : auditCase(ofCase),
      };
    });
    if (done) await index.changed(person.id, true);
    return answer;
  };
}
