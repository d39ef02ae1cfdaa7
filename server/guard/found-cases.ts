import type { Db } from "../store/schema.ts";
import { latestEnd, LIVING } from "./case.ts";

export interface CaseFilter {
  readonly userId: string | undefined;
  readonly state: string | undefined;
  /** Neither opened by them nor about them. */
  readonly decidableBy?: string | undefined;
  /** Who approved or declined it. */
  readonly decidedBy?: string | undefined;
  /** Opened after this instant. */
  readonly since: number;
  readonly now: number;
}

/** The cases that a list is about, in no order yet. */
export function foundCases(db: Db, { userId, state, decidableBy, decidedBy, since, now }: CaseFilter) {
  const all = db
    .selectFrom("guard_cases")
    .where("opened_at", ">", since)
    .$if(userId !== undefined, (query) => query.where("user_id", "=", userId ?? ""))
    .$if(decidedBy !== undefined, (query) => query.where("decided_by_id", "=", decidedBy ?? ""))
    .$if(decidableBy !== undefined, (query) =>
      query.where("opened_by_id", "!=", decidableBy ?? "").where("user_id", "!=", decidableBy ?? ""),
    );
  if (state === undefined) return all;
  // What time has ended may still stand there as it was before.
  if (state === "expired")
    return all.where((eb) => {
      const isOver = eb("expires_at", "<=", now).or("expires_at", ">", latestEnd(now));
      return eb("state", "=", state).or(eb("state", "in", [...LIVING]).and(isOver));
    });
  return all
    .where("state", "=", state)
    .$if(LIVING.has(state), (query) =>
      query.where("expires_at", ">", now).where("expires_at", "<=", latestEnd(now)),
    );
}
