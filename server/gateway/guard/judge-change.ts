import { isAdministratorRole } from "../../calls/role-name.ts";
import type { AuditCase, AuditSource } from "../../calls/write-audit.ts";
import type { Target } from "../../guard/guard-call.ts";
import { takesNarrowerName } from "../../guard/narrower-name.ts";
import { ownOrScript } from "../../guard/use-case.ts";
import type { GuardedChange } from "../../guard/use-case.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { foldedText, isReadable } from "../../store/findable-text.ts";
import type { UpstreamAnswer } from "../upstream.ts";
import { approverNow } from "./approver-now.ts";
import type { KnownCaller } from "./callers.ts";
import {
  asOfNow,
  limitChanges,
  permitChange,
  refuseLookalike,
  requireRight,
  takesOver,
} from "./change-permit.ts";
import { LONGEST_NAME } from "./call-body.ts";
import { changedOf, nameGivenBy, nameOf, rightOf } from "./changed-of.ts";
import type { ChangesParts } from "./guard-parts.ts";
import type { Change } from "./guarded-call.ts";
import { requireWritable } from "./require-writable.ts";

/** A change that may go to the appliance, and the case that was spent for it; null where it takes none. */
export interface JudgedChange {
  readonly change: GuardedChange;
  readonly ofCase: AuditCase | null;
}

/** Who may change what: asked before the call goes on, so that what isn't allowed never reaches the appliance. */
export function createJudge({ store, clock, policy, people, findPerson, index }: ChangesParts) {
  async function targetOf(read: Change, known: KnownCaller): Promise<Target | UpstreamAnswer> {
    if (read.intent === "create") return { id: "", name: nameOf(read) ?? "", role: null };
    // Of one's own account no role is asked, and with the store down one's own MFA is set up all the same.
    return read.userId === known.caller.id ? people.user(known, read.userId) : findPerson(known, read.userId);
  }

  /**
   * A name that somebody has, or that the appliance may read as an administrator's: by its list of now. Nor one that people
   * can't read.
   * @throws ProblemError bad-request, conflict
   */
  async function refuseTaken(change: GuardedChange, known: KnownCaller): Promise<void> {
    const name = nameGivenBy(change);
    if (name === undefined) return;
    if (name.length > LONGEST_NAME || !isReadable(name)) throw new ProblemError("bad-request");
    for (const one of (await people.namesakes(known, name))?.values() ?? [])
      if (
        one.id !== change.target.id &&
        (foldedText(one.name) === foldedText(name) || (one.role !== null && isAdministratorRole(one.role)))
      )
        throw new ProblemError("conflict");
  }

  /**
   * @returns the appliance's own refusal where it doesn't tell of the account
   * @throws ProblemError not-allowed, case-required, conflict, too-many-attempts, guard-unavailable
   */
  return async (
    read: Change,
    known: KnownCaller,
    { caseId, ...source }: AuditSource & { readonly caseId: string | null },
  ): Promise<JudgedChange | UpstreamAnswer> => {
    const { caller } = known;
    // Before anybody asks whether there is such a user (security rule 6).
    if (read.userId !== caller.id) requireRight(policy(), caller, "other", read.right);
    const target = await targetOf(read, known);
    if ("status" in target) return target;
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
      intent: read.intent,
      ...changed,
      caseId,
      now: clock.now(),
      isAlone: async () => false,
      approverNow,
    };
    await limitChanges(store, change, takenOver);
    if (target.id !== caller.id) await requireWritable(store, caller.id);
    if (takesNarrowerName(change)) throw new ProblemError("conflict");
    await refuseTaken(change, known);
    await refuseLookalike({ store, index }, change, known);
    return { change, ofCase: takenOver ? await permitChange(store, change, source) : ownOrScript(change) };
  };
}
