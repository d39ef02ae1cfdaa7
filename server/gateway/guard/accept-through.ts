import { roleOf } from "../../calls/policy.ts";
import type { AuditSource } from "../../calls/write-audit.ts";
import { recordChange } from "../../guard/changes.ts";
import { auditCase, ownOrScript } from "../../guard/use-case.ts";
import { ProblemError } from "../../http/problem-error.ts";
import type { Outcome } from "../../limits/limiter.ts";
import { isForeign, requireOwnAnswer } from "../passed-answer.ts";
import { UpstreamError } from "../upstream.ts";
import type { UpstreamAnswer } from "../upstream.ts";
import { createAcceptPermit, startOf } from "./accept-permit.ts";
import type { KnownCaller } from "./callers.ts";
import type { ChangesParts } from "./guard-parts.ts";
import { couldBeThief } from "./could-be-thief.ts";
import type { GuardedCall, Passed } from "./guarded-call.ts";
import { outcomeOf } from "./guess-outcome.ts";
import { isWrongGuess, refusalOf } from "./refusal-of.ts";

type Accept = Extract<GuardedCall, { kind: "accept" }>;

/** The confirmation of a new factor on its way to the appliance, and what came of it. */
export function createAccept(parts: Omit<ChangesParts, "send">) {
  const { clock, policy, people, findPerson, recorder, index } = parts;
  const permit = createAcceptPermit(parts);

  /** An appliance says 401 to a wrong code, and to a session that has ended. */
  async function isSignedIn(authorization: string): Promise<boolean> {
    const { status } = await people.page({ authorization }, { offset: 0, limit: 1 });
    return status !== 401;
  }
  return async (
    { userId, token }: Accept,
    known: KnownCaller,
    source: AuditSource,
    sendCode: (
      personId: string,
      judge: (said: UpstreamAnswer) => Promise<Outcome>,
    ) => Promise<UpstreamAnswer>,
  ): Promise<Passed> => {
    const { caller, authorization } = known;
    if (userId !== caller.id && roleOf(policy(), caller) === "self") throw new ProblemError("not-allowed");
    // By the appliance's own spelling: one name, or one id, may be written in several ways.
    const person = userId === caller.id ? caller : await findPerson({ authorization }, userId);
    if ("status" in person) return person;
    await permit.require(token, caller, person, source);
    const about = { event: "accept", actor: caller, user: person } as const;
    let wrong = false;
    const answer = await sendCode(person.id, async (said) => {
      const signedIn = said.status === 401 && !isForeign(said) && (await isSignedIn(authorization));
      wrong = isWrongGuess("accept", said, signedIn);
      return outcomeOf("accept", said, signedIn);
    })
      .then(requireOwnAnswer)
      .catch(async (error: unknown) => {
        // It may have been carried out. If MFA is on later, this row tells why.
        if (error instanceof UpstreamError)
          await recorder.record(source, { ...about, outcome: "refused", reason: "no-answer" });
        throw error;
      });
    const done = outcomeOf("accept", answer) === "right";
    const refusal = wrong ? "wrong-code" : refusalOf(answer);
    const outcome = done ? "done" : "refused";
    if (!done && !wrong && !(await permit.leavesRow(caller.id))) return answer;
    await recorder.record(source, { ...about, outcome, reason: refusal }, async (tx) => {
      const { recreated, ofCase, started } = await startOf(tx, token);
      const at = { known, started, address: source.address, now: source.now };
      if (done)
        await recordChange(tx, {
          userId: person.id,
          change: recreated ? "recreated" : "enabled",
          changedBy: caller,
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
