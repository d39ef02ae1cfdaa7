import type { Db } from "../../store/schema.ts";
import { mfaNoticesTable } from "../../store/tables/mfa-notices-table.ts";
import type { Actor } from "../actor.ts";

/** Leaves a notice for the next sign-in when somebody else changed the factor; one's own change takes an old notice away. */
export async function tellUser(
  tx: Db,
  actor: Actor,
  userId: string,
  change: "enabled" | "recreated" | "disabled",
  now: number,
): Promise<void> {
  if (actor.userId === userId) await mfaNoticesTable.clear(tx, userId);
  else
    await mfaNoticesTable.put(tx, { user_id: userId, change, changed_by: actor.userName, changed_at: now });
}
