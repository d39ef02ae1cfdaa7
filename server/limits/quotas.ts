import type { Db, LimitsRow } from "../store/schema.ts";
import { limitsTable } from "../store/tables/limits-table.ts";
import { paidAfter, waitMs } from "./budget.ts";
import type { CounterStore } from "./counter-store.ts";
import { NEW, stateOf, type State } from "./counter-states.ts";

/** What else is limited, beside guesses: each leaves a row for ever, or keeps others from something. */
export const quotas = {
  /** By one session, for one person. */
  enrollments: { times: 20, everyMs: 180_000 },
  /** Requests for a new phone, for one account in each lane. */
  requests: { times: 5, everyMs: 720_000 },
  /** Clear and Let in: each gives guesses back. */
  clears: { times: 6, everyMs: 600_000 },
  /** Rows about refusals at one account. */
  refusals: { times: 1, everyMs: 600_000 },
  /** Rows about names that nobody has. */
  unknownNames: { times: 10, everyMs: 40_000 },
} as const;

export interface Quota {
  readonly quota: keyof typeof quotas;
  /** Whose it is; `clearQuotas` takes it away. */
  readonly of: string;
  readonly key?: string;
}

/** Counts something once, if there is room. @returns 0, or the milliseconds to wait */
export async function spend(tx: Db, now: number, quota: Quota): Promise<number> {
  const [row = rowOf(quota)] = await limitsTable.lock(tx, [rowOf(quota)]);
  const { value, after } = spending(quota, row, now);
  if (after !== null) await limitsTable.put(tx, [{ ...row, ...after }]);
  return value;
}

/** The same in counters, which may be in memory. */
export function spendFrom(counters: CounterStore, now: number, quota: Quota): Promise<number> {
  const row = rowOf(quota);
  return counters.change([{ row }], (states) => {
    const { value, after } = spending(quota, stateOf(states, { row }), now);
    return { value, after: new Map(after === null ? [] : [[row.key, after]]) };
  });
}

function spending({ quota }: Quota, { paid_at }: State, now: number) {
  const budget = quotas[quota];
  const value = waitMs(budget, paid_at, now);
  return { value, after: value > 0 ? null : { ...NEW, paid_at: paidAfter(budget, paid_at, now) } };
}

/** Milliseconds until it may be done; nothing is counted. */
export async function quotaWait(db: Db, now: number, asked: Quota): Promise<number> {
  const [row = NEW] = await limitsTable.byKeys(db, [rowOf(asked).key]);
  return waitMs(quotas[asked.quota], row.paid_at, now);
}

/** Takes away what somebody has used up. */
export function clearQuotas(tx: Db, of: string) {
  return limitsTable.clear(tx, accountOf(of));
}

const accountOf = (of: string): string => `quota ${of}`;

function rowOf({ quota, of, key = "" }: Quota): LimitsRow {
  const account = accountOf(of);
  const nobody = { place: "", user_id: null, user_name: null };
  return {
    key: `${account} ${quota} ${key}`,
    account,
    step: "",
    kind: quota,
    ...nobody,
    paid_at: 0,
    wrong: 0,
    since: 0,
  };
}
