import { emptyAnswer, type SignedInEndpoint } from "../../calls/endpoint.ts";
import { done, refuse, unwrapOutcome } from "../../calls/outcome.ts";
import { requireFreshSignIn } from "../../calls/rights.ts";
import { auditPerson, auditSource, writeAudit } from "../../calls/write-audit.ts";
import { emptyResponse } from "../../http/json-response.ts";
import { accountDigest } from "../../limits/guess-counters.ts";
import { clearQuotas, spend } from "../../limits/quotas.ts";
import { clearAccount } from "../../limits/waiting.ts";
import { writeRefusal } from "../audit/write-refusal.ts";
import { lockTarget } from "../mfa/lock-target.ts";

/**
 * `POST /users/{id}/unlock` (our extension): takes away what wrong passwords, wrong codes and set-ups begun have made a user
 * wait for. It gives guesses back, so it needs a fresh sign-in, and is counted for each user.
 */
export const unlockUser: SignedInEndpoint = {
  describe: ({ disableStatus }) => ({
    summary: "Extension: ends a user's waiting times after wrong passwords and wrong codes",
    answers: [emptyAnswer(disableStatus, "The user can try again at once")],
    problems: ["step-up-required", "too-many-attempts", "user-gone"],
  }),
  handle: async (call, actor) => {
    const { store, clock, keyRing } = call.parts;
    requireFreshSignIn(actor, call.id, clock.now());
    const outcome = await store.transaction("unlockUser", async (tx) => {
      const now = clock.now();
      const locked = await lockTarget(tx, actor, call.id);
      if (locked.kind === "refused") return locked;
      const user = locked.value;
      const person = auditPerson(actor);
      const account = accountDigest(user.name_key, keyRing.pepper);
      const wait = await spend(tx, now, { quota: "clears", of: account });
      if (wait > 0) {
        await writeRefusal(tx, call, "unlock", user, now, person);
        return refuse("too-many-attempts", { retryAfterSeconds: wait / 1_000 });
      }
      await clearAccount(tx, account);
      await clearQuotas(tx, user.id);
      const event = { event: "unlock", outcome: "done", actor: person, user } as const;
      await writeAudit(tx, auditSource(call, now), event);
      return done(null);
    });
    unwrapOutcome(outcome);
    return emptyResponse(call.version.disableStatus);
  },
};
