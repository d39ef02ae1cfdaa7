import type { AuditCase, AuditEvent, AuditSource } from "../../calls/write-audit.ts";
import { recordChange } from "../../guard/changes.ts";
import type { Target } from "../../guard/guard-call.ts";
import { ownOrScript } from "../../guard/use-case.ts";
import type { GuardedChange } from "../../guard/use-case.ts";
import { tokenHash } from "../../secrets/opaque-token.ts";
import type { Db } from "../../store/schema.ts";
import { requireOwnAnswer } from "../passed-answer.ts";
import { UpstreamError } from "../upstream.ts";
import type { UpstreamAnswer, UpstreamCall } from "../upstream.ts";
import { approverNow, endDecisions } from "./approver-now.ts";
import type { KnownCaller } from "./callers.ts";
import {
  asOfNow,
  giveCaseBack,
  limitChanges,
  permitChange,
  refuseLookalike,
  requireRight,
  takesOver,
} from "./change-permit.ts";
import { asJudged, changedOf, nameOf, reasonOfEdit, rightOf } from "./changed-of.ts";
import { refusedEnrollment, tokenGivenOut } from "./enrollment-answer.ts";
import type { ChangesParts } from "./guard-parts.ts";
import type { Change, Passed } from "./guarded-call.ts";
import { createNamesChanging, namesOf } from "./names-changing.ts";
import { refusalOf } from "./refusal-of.ts";
import { requireWritable } from "./require-writable.ts";
import { enrollmentsTable } from "./enrollments-table.ts";
import { forgetPerson } from "./forget-person.ts";

/** A change of somebody's account on its way to the appliance, and what came of it. */
export function createChange(parts: ChangesParts) {
  const { store, clock, policy, send, people, findPerson, recorder, index, enrollments } = parts;
  const withNames = createNamesChanging(store, clock);

  async function targetOf(read: Change, known: KnownCaller): Promise<Target | UpstreamAnswer> {
    if (read.intent === "create") return { id: "", name: nameOf(read) ?? "", role: null };
    // Of one's own account no role is asked, and with the store down one's own MFA is set up all the same.
    return read.userId === known.caller.id ? people.user(known, read.userId) : findPerson(known, read.userId);
  }

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
    { caseId, ...source }: AuditSource & { readonly caseId: string | null },
  ): Promise<Passed> => {
    const { caller } = known;
    // Before anybody asks whether there is such a user (security rule 6).
    if (read.userId !== caller.id) requireRight(policy(), caller, "other", read.right);
    const target = await targetOf(read, known);
    if ("status" in target) return target;
    const { intent } = read;
    const changed = changedOf(read, target);
    const right = rightOf(read, changed);
    const takenOver = takesOver({ right });
    // By the appliance's own spelling: one name, or one id, may be written in several ways.
    if (target.id !== caller.id) requireRight(policy(), caller, "other", right);
    else requireRight(policy(), asOfNow(caller, target), "own", right);
    const change: GuardedChange = {
      policy: policy(),
      caller,
      target,
      intent,
      ...changed,
      caseId,
      now: clock.now(),
      isAlone: async () => false,
      approverNow,
    };
    await limitChanges(store, change, takenOver);
    if (target.id !== caller.id) await requireWritable(store, caller.id, clock.now());
    await refuseLookalike({ store, index }, change, known);
    const ofCase = takenOver ? await permitChange(store, change, source) : ownOrScript(change);
    const { event, reason: what } = EVENTS[intent];
    const asked = intent === "create" ? (changed.newRole ?? "") : what;
    const why = intent === "edit" ? reasonOfEdit(read, target, changed) : asked;
    const about = { event, actor: caller, user: target, newName: changed.newName, case: ofCase };
    const starts = intent === "setUp" || intent === "recreate";
    let answer: UpstreamAnswer;
    let token: string | null = null;
    try {
      const sent = asJudged(call, read, changed.newName ?? target.name);
      answer = await withNames(namesOf(change), async () => requireOwnAnswer(await send(sent)));
      if (starts && answer.status < 300) token = tokenGivenOut(answer);
    } catch (error) {
      // Nobody knows whether it was carried out: the case stays used, and the requester reads the state back.
      if (error instanceof UpstreamError)
        await recorder.record(source, { ...about, outcome: "refused", reason: "no-answer" });
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
    const outcome = done ? "done" : "refused";
    const reason = done ? (made?.role ?? why) : refusalOf(answer);
    await recorder.record(source, { ...about, user, outcome, reason }, async (tx) => {
      // A redirect, a failure and a call that took too long say nothing of what was done.
      const refused = answer.status >= 400 && answer.status < 500 && reason !== "no-answer";
      if (refused) await giveCaseBack(tx, ofCase);
      if (!done) return;
      if (goesOrComes) await forgetPerson(tx, user.id, clock.now());
      else await endDecisions(tx, change);
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
    if (done && (intent === "create" || intent === "edit")) index.passed(call, answer, clock.now());
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
