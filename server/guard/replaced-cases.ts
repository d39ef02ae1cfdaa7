import { ENROLLMENT_MS } from "../calls/lifetimes.ts";
import type { GuardCasesRow } from "../store/guard-schema.ts";
import type { Db } from "../store/schema.ts";
import { LIVING } from "./case.ts";

/** How a call ends in which it was not the person themselves, or nobody knows. */
export const FOUND_OUT: readonly (string | null)[] = ["checkFailed", "impostor"];

/**
 * What a case replaces of its requester's: a new one what waits for the same user and intent, and one that is stopped, or
 * ends with somebody found out, all that still lives about the same user, whatever for. What was found out last counts, and
 * nobody fills the list with one wish.
 */
export const replacedCases = {
  /** With those used for what was begun and isn't confirmed yet, where the case ends that too. */
  by: (tx: Db, row: GuardCasesRow): Promise<GuardCasesRow[]> => {
    const now = row.ended_at ?? row.opened_at;
    return aboutSame(tx, row)
      .selectAll()
      .where("id", "!=", row.id)
      .$if(!stops(row), (query) => query.where("intent", "=", row.intent))
      .where((eb) => {
        const lives = eb("state", "in", endedBy(row)).and("expires_at", ">", now);
        const begun = eb("state", "=", "used").and("used_at", ">", now - ENROLLMENT_MS);
        return stops(row) ? eb.or([lives, begun]) : lives;
      })
      .execute();
  },

  /** What has been used meanwhile stays, and what has been decided stays unless the new one is stopped. */
  end: async (tx: Db, rows: readonly GuardCasesRow[], by: GuardCasesRow): Promise<void> => {
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return;
    await tx
      .updateTable("guard_cases")
      .set({ state: "ended" })
      .where("id", "in", ids)
      .where("state", "in", endedBy(by))
      .execute();
  },

  /** Whether a case that was in use would have been ended since: nothing more is done with it. */
  wasEnded: async (db: Db, row: GuardCasesRow): Promise<boolean> => {
    const since = await aboutSame(db, row)
      .select("id")
      .where((eb) =>
        eb.or([
          eb("state", "=", "stopped").and("opened_at", ">=", row.opened_at),
          eb("outcome", "in", FOUND_OUT).and("state", "!=", "stopped").and("ended_at", ">=", row.opened_at),
        ]),
      )
      .limit(1)
      .execute();
    return since.length > 0;
  },
};

function aboutSame(db: Db, { opened_by_id, user_id }: GuardCasesRow) {
  return db.selectFrom("guard_cases").where("opened_by_id", "=", opened_by_id).where("user_id", "=", user_id);
}

function stops({ state, outcome }: GuardCasesRow): boolean {
  return state === "stopped" || FOUND_OUT.includes(outcome);
}

function endedBy(row: GuardCasesRow): readonly string[] {
  return stops(row) ? [...LIVING] : ["waiting"];
}
