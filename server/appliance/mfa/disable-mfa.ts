import { emptyAnswer, type SignedInEndpoint } from "../../calls/endpoint.ts";
import { done, unwrapOutcome } from "../../calls/outcome.ts";
import { requireFreshSignIn } from "../../calls/rights.ts";
import { auditSource, writeAudit } from "../../calls/write-audit.ts";
import { recordChange } from "../../guard/changes.ts";
import { emptyResponse } from "../../http/json-response.ts";
import type { Db } from "../../store/schema.ts";
import { mfaActiveTable, scratchCodesTable, usedStepsTable } from "../../store/tables/factor-tables.ts";
import { sessionsTable } from "../../store/tables/session-tables.ts";
import { allowChange } from "../guarded-change.ts";
import { supersede, type Abandonment } from "./end-pending.ts";
import { lockTarget } from "./lock-target.ts";

/**
 * `POST /users/{id}/disableMfa`: turns MFA off after a fresh sign-in; off already is success. Other
 * sessions of the user end only when something changed.
 */
export const disableMfa: SignedInEndpoint = {
  describe: ({ disableStatus }) => ({
    summary: "Turns MFA off. Succeeds when it is already off",
    answers: [emptyAnswer(disableStatus, "MFA is off")],
    problems: ["step-up-required", "user-gone", "case-required", "own-mfa-first"],
  }),
  handle: async (call, actor) => {
    const { store, clock } = call.parts;
    requireFreshSignIn(actor, call.id, clock.now());
    const outcome = await store.transaction("disableMfa", async (tx) => {
      const now = clock.now();
      const locked = await lockTarget(tx, actor, call.id);
      if (locked.kind === "refused") return locked;
      const user = locked.value;
      const used = await allowChange(tx, call, actor, user, "turnOff");
      if (used.kind === "refused") return used;
      const source = auditSource(call, now);
      // With a stolen session nobody ends what its owner is about to confirm.
      const isOver = actor.id === user.id && (await mfaActiveTable.byUser(tx, user.id)) === undefined;
      const wasOn = !isOver && (await removeFactor(tx, { source, actor, user }));
      if (wasOn) await sessionsTable.endOthers(tx, user.id, actor.sessionId);
      if (wasOn) {
        const tell = actor.id !== user.id;
        const by = { changedBy: actor, ofCase: used.value };
        await recordChange(tx, { userId: user.id, change: "disabled", ...by, now, tell });
      }
      const reason = wasOn ? "turned-off" : "was-off";
      const event = { event: "disable", outcome: "done", reason, actor, user } as const;
      await writeAudit(tx, source, { ...event, case: used.value });
      return done(null);
    });
    unwrapOutcome(outcome);
    return emptyResponse(call.version.disableStatus);
  },
};

/**
 * Removes the live factor with its codes, and an unconfirmed enrollment, which could otherwise
 * turn MFA on again unnoticed by the person who turned it off.
 * @returns true when there was a live factor
 */
export async function removeFactor(tx: Db, by: Abandonment): Promise<boolean> {
  const { id } = by.user;
  await supersede(tx, by);
  await scratchCodesTable.deleteAll(tx, id);
  await usedStepsTable.deleteOtherEpochs(tx, id, 0);
  return mfaActiveTable.delete(tx, id);
}
