import type { AuditCase, AuditEvent, AuditSource } from "../../calls/write-audit.ts";
import { recordChange } from "../../guard/changes.ts";
import type { Target } from "../../guard/guard-call.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { leavesRow } from "../../limits/quotas.ts";
import { tokenHash } from "../../secrets/opaque-token.ts";
import type { Db } from "../../store/schema.ts";
import { requireOwnAnswer } from "../passed-answer.ts";
import { UpstreamError } from "../upstream.ts";
import type { UpstreamAnswer, UpstreamCall } from "../upstream.ts";
import { endsDecisions } from "./approver-now.ts";
import type { KnownCaller } from "./callers.ts";
import { giveCaseBack, refuseLookalike } from "./change-permit.ts";
import { asJudged, nameGivenBy, namesOf, reasonOfEdit } from "./changed-of.ts";
import { refusedEnrollment, tokenGivenOut } from "./enrollment-answer.ts";
import type { ChangesParts } from "./guard-parts.ts";
import type { Change, Passed } from "./guarded-call.ts";
import { createJudge } from "./judge-change.ts";
import { isRefused, refusalOf } from "./refusal-of.ts";
import { enrollmentsTable } from "./enrollments-table.ts";
import { forgetPerson } from "./forget-person.ts";

/** A change of somebody's account on its way to the appliance, and what came of it. */
export function createChange(parts: ChangesParts) {
  const { clock, send, people, recorder, index, enrollments, names } = parts;
  const judge = createJudge(parts);

  async function rememberStart(
    tx: Db,
    token: string,
    target: Target,
    intent: Change["intent"],
    ofCase: AuditCase | null,
  ): Promise<void> {
    await enrollmentsTable.add(tx, {
      hash: tokenHash(token),
      user_id: target.id,
      recreate: intent === "recreate" ? 1 : 0,
      case_id: ofCase?.id ?? null,
      started_at: clock.now(),
    });
  }
  return async (
    call: UpstreamCall,
    read: Change,
    known: KnownCaller,
    origin: AuditSource & { readonly caseId: string | null },
  ): Promise<Passed> => {
    const judged = await judge(read, known, origin);
    if ("status" in judged) return judged;
    const { change, ofCase } = judged;
    const { caller, target, intent } = change;
    const { event, reason: what } = EVENTS[intent];
    const asked = intent === "create" ? (change.newRole ?? "") : what;
    const why = intent === "edit" ? reasonOfEdit(read, change) : asked;
    const about = { event, actor: caller, user: target, case: ofCase };
    /** Perhaps it was done. */
    const unclear = (told: string) => ({
      reason: intent === "edit" || intent === "create" ? `${told} ${why}`.trim() : told,
      newName: change.newName,
    });
    const name = nameGivenBy(change);
    const starts = intent === "setUp" || intent === "recreate";
    let answer: UpstreamAnswer;
    let token: string | null = null;
    try {
      const decider = endsDecisions(change) ? { decider: target.id } : {};
      answer = await names.during({ ...namesOf(change), ...decider }, async () => {
        // Once more now that no name like it comes or goes: two at once may look like each other.
        await refuseLookalike(parts, change, known);
        const own = requireOwnAnswer(await send(asJudged(call, change)));
        if (name !== undefined) await index.named(own, clock.now());
        return own;
      });
      if (starts && answer.status < 300) token = tokenGivenOut(answer);
    } catch (error) {
      // Nobody knows whether it was carried out: the case stays used, and the requester reads the state back.
      if (error instanceof UpstreamError) {
        if (name !== undefined) await index.expire();
        await recorder.record(origin, { ...about, outcome: "refused", ...unclear("no-answer") });
      }
      // Refused here, after the case was used for it: nothing was sent.
      if (error instanceof ProblemError && ofCase !== null)
        await recorder.record(origin, { ...about, outcome: "refused", reason: error.type }, async (tx) => {
          await giveCaseBack(tx, ofCase);
          return undefined;
        });
      throw error;
    }
    if (token !== null) enrollments.remember(token, target.id);
    const done = answer.status < 300;
    // A deletion without a clear answer may have left a name behind that is given again.
    const goesOrComes = intent === "delete" || intent === "create";
    // As the appliance tells them: it may have given another role than it was asked for.
    const made = intent === "create" && done ? people.told(answer.body)[0] : undefined;
    const user = { ...target, id: made?.id ?? target.id };
    if (done && goesOrComes) enrollments.forget(user.id);
    if (done && intent === "edit" && why === "") return answer;
    const refusal = refusalOf(answer);
    const told = done
      ? ({ outcome: "done", reason: made?.role ?? why, newName: change.newName } as const)
      : ({ outcome: "refused", ...(isRefused(answer) ? { reason: refusal } : unclear(refusal)) } as const);
    await recorder.record(origin, { ...about, user, ...told }, async (tx) => {
      // Each try leaves rows: somebody who goes on needs a new case for each.
      if (isRefused(answer) && ofCase !== null && (await leavesRow(tx, "changes", caller.id, clock.now())))
        await giveCaseBack(tx, ofCase);
      if (!done) return;
      if (goesOrComes) await forgetPerson(tx, user.id, clock.now());
      if (intent === "turnOff")
        await recordChange(tx, {
          userId: target.id,
          change: "disabled",
          changedBy: caller,
          way: ofCase?.way ?? "",
          now: clock.now(),
          tell: caller.id !== target.id,
        });
      if (token !== null) await rememberStart(tx, token, target, intent, ofCase);
    });
    if (done && intent === "edit" && name === undefined) index.passed(call, answer, clock.now());
    if (done && intent === "turnOff") await index.changed(target.id, false);
    if (done && intent === "delete") await index.removed(target.id);
    return starts && !done ? refusedEnrollment(answer) : answer;
  };
}

const EVENTS = {
  setUp: { event: "enable", reason: "set-up" },
  recreate: { event: "enable", reason: "recreate" },
  turnOff: { event: "disable", reason: "turned-off" },
  delete: { event: "delete-user", reason: "" },
  edit: { event: "edit-user", reason: "" },
  create: { event: "create-user", reason: "" },
} as const satisfies Readonly<Record<Change["intent"], Pick<AuditEvent, "event" | "reason">>>;
