import { emptyAnswer, type SignedInEndpoint } from "../../calls/endpoint.ts";
import { identities } from "../../calls/identities.ts";
import { done, refuse, unwrapOutcome } from "../../calls/outcome.ts";
import { requireFreshSignIn } from "../../calls/rights.ts";
import { auditSource, writeAudit } from "../../calls/write-audit.ts";
import { casesTable } from "../../guard/cases-table.ts";
import { changesTable } from "../../guard/changes.ts";
import { emptyResponse } from "../../http/json-response.ts";
import { usersTable } from "../../store/tables/users-table.ts";
import { lockTarget } from "../mfa/lock-target.ts";
import { losesLastAdministrator } from "./last-administrator.ts";

/**
 * `DELETE /users/{id}` after a fresh sign-in; their tokens go with them. The default user and the acting person stay: there is always an
 * administrator left.
 */
export const deleteUser: SignedInEndpoint = {
  describe: () => ({
    summary: "Deletes a user. Their tokens stop working at once",
    answers: [emptyAnswer(204, "Deleted")],
    problems: ["step-up-required", "user-gone", "conflict"],
  }),
  handle: async (call, actor) => {
    const { store, clock } = call.parts;
    requireFreshSignIn(actor, actor.id, clock.now());
    const outcome = await store.transaction("deleteUser", async (tx) => {
      const now = clock.now();
      const locked = await lockTarget(tx, actor, call.id);
      if (locked.kind === "refused") return locked;
      const user = locked.value;
      if (user.is_default === 1 || user.id === actor.id) return refuse("conflict");
      if (await losesLastAdministrator(tx, actor.policy, user, null)) return refuse("conflict");
      const event = { event: "delete-user", outcome: "done", actor, user } as const;
      await writeAudit(tx, auditSource(call, now), event);
      await usersTable.delete(tx, user.id);
      await casesTable.endOf(tx, user.id, now);
      await changesTable.forget(tx, user.id);
      await identities.forget(tx, user.id);
      return done(null);
    });
    unwrapOutcome(outcome);
    return emptyResponse(204);
  },
};
