import { ENROLLMENT_MS } from "../calls/lifetimes.ts";
import type { GuardCasesRow } from "../store/guard-schema.ts";
import type { Db } from "../store/schema.ts";
import { LIVING } from "./case.ts";

/** How a call ends in which it was not the person themselves, or nobody knows. */
const FOUND_OUT: readonly (string | null)[] = ["checkFailed", "impostor"];

/** Whether a check failed: at its gate, or by the end of the call. */
export function isFoundOut({ state, outcome }: Pick<GuardCasesRow, "state" | "outcome">): boolean {
  return state === "stopped" || FOUND_OUT.includes(outcome);
}

/**
 * Ends what a case replaces of its requester's: a new one what waits for the same user and intent, and one in which somebody
 * was found out all that still lives about the same user, with what was begun and may not be confirmed yet. What was found
 * out last counts, and nobody fills the list with one wish.
 */
export async function endReplaced(tx: Db, by: GuardCasesRow): Promise<void> {
  const now = by.ended_at ?? by.opened_at;
  await tx
    .updateTable("guard_cases")
    .set({ state: "ended" })
    .where("opened_by_id", "=", by.opened_by_id)
    .where("user_id", "=", by.user_id)
    .where("id", "!=", by.id)
    .where((eb) => {
      const lives = (states: readonly string[]) => eb("state", "in", states).and("expires_at", ">", now);
      if (!isFoundOut(by)) return lives(["waiting"]).and("intent", "=", by.intent);
      const begun = eb("state", "=", "used").and("used_at", ">", now - ENROLLMENT_MS);
      return eb.or([lives([...LIVING]), begun]);
    })
    .execute();
}
