import { identities } from "../calls/identities.ts";
import { seenNames } from "../calls/seen-names.ts";
import { writeAudit } from "../calls/write-audit.ts";
import type { Clock } from "../http/clock.ts";
import type { Store } from "../store/store.ts";
import { adminAuditSource } from "./admin-command.ts";
import type { AdminResult } from "./admin-command.ts";

/**
 * Says whose a name of the policy is, where it isn't the first account's that was seen with it: an account was made anew, or
 * its owner was renamed. Null: each is the next one's that is seen with it, as after an appliance was installed anew.
 */
export function acceptName(
  { store, clock }: { readonly store: Pick<Store, "transaction">; readonly clock: Clock },
  name: string | null,
): Promise<AdminResult> {
  const source = adminAuditSource(clock);
  const about = { event: "accept-name", outcome: "done", actor: null } as const;
  return store.transaction("acceptName", async (tx) => {
    const id = await seenNames.accept(tx, name);
    if (name === null) {
      // Of its own users the embedded appliance knows who has which name now.
      const users = await tx.selectFrom("users").select(["id", "name", "role"]).orderBy("id").execute();
      if (users.length > 0) await identities.seeAll(tx, users, source.now);
      await writeAudit(tx, source, { ...about, user: null });
      return { done: true, text: "Each name means the first account that is seen with it from now on." };
    }
    const typed = JSON.stringify(name);
    if (id === null)
      return { done: false, text: `Nobody was seen with the name ${typed} yet. Nothing was changed.` };
    await writeAudit(tx, source, { ...about, user: { id, name } });
    return { done: true, text: `In the policy, ${typed} means the account with the id ${id} from now on.` };
  });
}
