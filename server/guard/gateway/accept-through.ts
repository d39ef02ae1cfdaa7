import { writeAudit } from "../../appliance/audit/write-audit.ts";
import type { AuditSource } from "../../appliance/audit/write-audit.ts";
import { ProblemError } from "../../appliance/problem-error.ts";
import { tokenHash } from "../../appliance/secrets/opaque-token.ts";
import { UpstreamError } from "../../gateway/upstream.ts";
import type { UpstreamAnswer } from "../../gateway/upstream.ts";
import type { Db } from "../../store/schema.ts";
import { StorageError } from "../../store/storage-error.ts";
import { casesTable } from "../cases-table.ts";
import { recordChange } from "../changes.ts";
import type { Caller, Target } from "../guard-call.ts";
import { roleOf } from "../policy.ts";
import { isWithdrawn } from "../withdrawn-case.ts";
import { auditCase, ownOrScript } from "../use-case.ts";
import type { KnownCaller } from "./callers.ts";
import type { ChangesParts } from "./change-through.ts";
import type { GuardedCall, Passed } from "./guarded-call.ts";
import { couldBeThief } from "./could-be-thief.ts";
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
  /** @throws ProblemError case-required, guard-unavailable */
  async function requireCase(token: string, caller: Caller, person: Target, source: AuditSource) {
    try {
      const { ofCase } = await store.read((db) => startOf(db, token));
      if (ofCase === undefined || !isWithdrawn(policy(), person, ofCase)) return;
      const about = { outcome: "refused", actor: caller, user: person, case: auditCase(ofCase) } as const;
      await store.transaction("acceptRefused", (tx) =>
        writeAudit(tx, source, { event: "case-required", reason: ofCase.intent, ...about }),
      );
    } catch (error) {
      if (error instanceof StorageError) throw new ProblemError("guard-unavailable");
      throw error;
    }
    throw new ProblemError("case-required");
  }
  return async (
    { userId, token }: Accept,
    known: KnownCaller,
    source: AuditSource,
    sendCode: (personId: string) => Promise<UpstreamAnswer>,
  ): Promise<Passed> => {
    const { caller, authorization } = known;
    if (userId !== caller.id && roleOf(policy(), caller) === "self") throw new ProblemError("not-allowed");
    // By the appliance's own spelling: one name, or one id, may be written in several ways.
    const person = userId === caller.id ? caller : await people.user({ authorization }, userId);
    if ("status" in person) return person;
    if (person.id !== caller.id) await requireCase(token, caller, person, source);
    const about = { event: "accept", actor: caller, user: person } as const;
    const answer = await sendCode(person.id).catch(async (error: unknown) => {
      // It may have been carried out. If MFA is on later, this row tells why.
      if (error instanceof UpstreamError)
        await recorder.record(source, { ...about, outcome: "refused", reason: "no-answer" });
      throw error;
    });
    const done = answer.status < 300;
    const refusal = isWrongGuess("accept", answer) ? "wrong-code" : refusalOf(answer);
    const outcome = done ? "done" : "refused";
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
