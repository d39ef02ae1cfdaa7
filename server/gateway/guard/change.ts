import * as v from "valibot";
import type { Product } from "../../../contract/product.ts";
import { readAnswer } from "../../../contract/words.ts";
import type { Intent } from "../../calls/policy.ts";
import type { AuditCase, AuditEvent, AuditSource } from "../../calls/write-audit.ts";
import { casesTable } from "../../guard/cases-table.ts";
import { recordChange } from "../../guard/changes.ts";
import { unwrapOutcome } from "../../calls/outcome.ts";
import { keepSetup } from "../../guard/requests/sealed-setup.ts";
import { jsonResponse } from "../../http/json-response.ts";
import { tokenHash } from "../../secrets/opaque-token.ts";
import type { Db } from "../../store/schema.ts";
import { UpstreamError, type UpstreamAnswer } from "../upstream.ts";
import { observeChange } from "../users-index/observe.ts";
import { authorizeChange, requireRight } from "./authorize-change.ts";
import { aboutUser, jsonOf, type GuardedCall, type Origin, type Passed } from "./guarded-call.ts";
import type { KnownCaller } from "./callers.ts";
import { enrollmentKey, enrollmentsTable, type ChangesParts } from "./enrollments.ts";
import { isRefused, refusalOf } from "./guess-outcome.ts";
import { unlessStoreFails } from "./patience.ts";

type Change = Extract<GuardedCall, { kind: "change" }>;

const EVENTS = {
  setUp: { event: "enable", reason: "set-up" },
  recreate: { event: "enable", reason: "recreate" },
  turnOff: { event: "disable", reason: "turned-off" },
} as const satisfies Readonly<Record<Intent, Pick<AuditEvent, "event" | "reason">>>;

/** Set up, re-create or turn off on its way to the appliance, and what came of it. */
export function createChange(parts: ChangesParts) {
  const { store, clock, policy, send, users, recorder, enrollments, product } = parts;

  return async (
    { intent, call }: Change,
    known: KnownCaller,
    { caseId, requestId, ...source }: AuditSource & Pick<Origin, "caseId" | "requestId">,
  ): Promise<Passed> => {
    const { caller } = known;
    const { userId } = call;
    // Before anybody asks whether there is such a user.
    if (userId !== caller.id) requireRight(policy(), caller, intent);
    const target = userId === caller.id ? caller : await users.user(known, userId);
    if ("status" in target) return target;
    const ofCase = await authorizeChange(
      store,
      policy(),
      { caller, target, intent, caseId, requestId },
      source,
    );
    const { event, reason } = EVENTS[intent];
    const about = { event, actor: caller, user: target, case: ofCase };
    let answer: UpstreamAnswer;
    let token: string | null = null;
    try {
      answer = await send(aboutUser(call, product, target.id));
      if (event === "enable" && answer.status < 300) token = tokenGivenOut(product, target.id, answer);
    } catch (error) {
      // Nobody knows whether it was carried out: the case stays used, and the requester reads the state back.
      if (error instanceof UpstreamError)
        await recorder.record(source, { ...about, outcome: "refused", reason: "no-answer" });
      throw error;
    }
    if (token !== null) enrollments.remember(token, target);
    const done = answer.status < 300;
    const row = done
      ? ({ ...about, outcome: "done", reason } as const)
      : ({ ...about, outcome: "refused", reason: refusalOf(answer) } as const);
    const doneAt = clock.now();
    await recorder.record(source, row, async (tx) => {
      if (isRefused(answer)) await giveCaseBack(tx, ofCase);
      if (done && intent === "turnOff") {
        await observeChange(tx, target.id, false, doneAt);
        await recordChange(tx, {
          userId: target.id,
          change: "disabled",
          changedBy: caller,
          ofCase,
          now: clock.now(),
          tell: caller.id !== target.id,
        });
      }
      if (token !== null)
        await enrollmentsTable.add(tx, {
          hash: tokenHash(token),
          user_id: target.id,
          user_name: target.name,
          recreate: intent === "recreate" ? 1 : 0,
          case_id: ofCase?.id ?? null,
          started_at: clock.now(),
        });
      return undefined;
    });
    return requestId === null || !done
      ? answer
      : keepForPerson(parts, requestId, ofCase?.id ?? null, token, answer);
  };
}

/** The whole answer goes to the browser of the person who asked; the agent's learns that it began. */
async function keepForPerson(
  { store, keyRing, clock, product }: ChangesParts,
  id: string,
  caseId: string | null,
  token: string | null,
  { body }: UpstreamAnswer,
): Promise<Response> {
  const setup = v.parse(v.looseObject({}), readAnswer(product, "enableMfa", jsonOf(body)));
  const answer = JSON.stringify({ ...setup, token });
  const kept = await unlessStoreFails(
    store.transaction("keepSetup", (tx) => keepSetup(tx, keyRing, { id, caseId, answer, now: clock.now() })),
  );
  return jsonResponse(202, unwrapOutcome(kept));
}

const enrollmentSchema = v.object({ token: v.pipe(v.string(), v.minLength(1)) });

/** What the enrollment is known by. @throws UpstreamError: without a token nobody could confirm what was begun */
function tokenGivenOut(product: Product, userId: string, { body }: UpstreamAnswer): string {
  const enrollment = v.safeParse(enrollmentSchema, readAnswer(product, "enableMfa", jsonOf(body)));
  if (enrollment.success) return enrollmentKey(product, userId, enrollment.output.token);
  if (product.can.enrollmentToken) throw new UpstreamError("unreadable", null);
  return enrollmentKey(product, userId, undefined);
}

/** The appliance refused: nothing was done, and the case may be used for another try. */
async function giveCaseBack(tx: Db, ofCase: AuditCase | null): Promise<void> {
  const id = ofCase?.id ?? null;
  const row = id === null ? undefined : await casesTable.lock(tx, id);
  if (row === undefined || row.state !== "used" || row.ended_at !== null) return;
  await casesTable.update(tx, row.id, {
    state: row.decided_at === null ? "open" : "approved",
    used_at: null,
  });
}
