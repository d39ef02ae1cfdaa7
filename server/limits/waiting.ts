import type { Db, LimitsRow } from "../store/schema.ts";
import { limitsTable } from "../store/tables/limits-table.ts";
import { LET_IN_MS, MOST_IN_A_ROW, waitingSpans, waitsUntil } from "./counter-states.ts";
import { letInCounter, type Step } from "./guess-counters.ts";

/** More than anybody reads. */
const MOST = 200;

export interface Waiting {
  readonly row: LimitsRow;
  /** Null until somebody opens it. */
  readonly until: number | null;
}

/** What keeps somebody waiting now: the most wrong codes in a row first, then who owes most. */
export async function waiting(db: Db, now: number): Promise<readonly Waiting[]> {
  const rows = await limitsTable.waiting(db, waitingSpans(now), MOST_IN_A_ROW, MOST);
  return rows.flatMap((row) => {
    const until = waitsUntil(row, now);
    return until === undefined ? [] : [{ row, until }];
  });
}

/** The user that the counters of an account name, null where they name none; undefined where there are no counters. */
export async function countedAccount(db: Db, account: string) {
  const rows = await limitsTable.ofAccount(db, account);
  if (rows.length === 0) return undefined;
  const [user = null] = rows.flatMap(({ user_id: id, user_name: name }) =>
    id === null ? [] : [{ id, name: name ?? "" }],
  );
  return { user };
}

/**
 * Ends every wait of an account, and what was counted of wrong codes in a row.
 * @param step of one alone: with a new factor wrong codes say nothing; a new password must not give new guesses at the codes
 */
export function clearAccount(tx: Db, account: string, step?: Step): Promise<void> {
  return limitsTable.clear(tx, account, step);
}

interface LetIn {
  readonly account: string;
  readonly user: { readonly id: string; readonly name: string } | null;
  readonly address: string;
  readonly now: number;
}

/** Gives one address ten guesses at an account, for ten minutes. */
export function letIn(tx: Db, { account, user, address, now }: LetIn) {
  const { row } = letInCounter({ account, user }, address);
  return limitsTable.put(tx, [{ ...row, since: now }]);
}

/** As long as a device cookie lasts. */
const BROWSER_MS = 90 * 24 * 3_600_000;

export function sweepLimits(tx: Db, now: number) {
  return limitsTable.sweep(tx, now - LET_IN_MS, now - BROWSER_MS);
}
