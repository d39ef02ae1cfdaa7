import type { Db, LimitsRow } from "../store/schema.ts";
import { limitsTable } from "../store/tables/limits-table.ts";
import { paidAfter, waitMs } from "./budget.ts";
import type { CounterStore } from "./counter-store.ts";
import { NEW, stateOf, type State, type States } from "./counter-states.ts";

/** What else is limited, beside guesses: each leaves a row for ever, or keeps others from something. */
export const quotas = {
  /** By one session, for one person. */
  enrollments: { times: 20, everyMs: 180_000 },
  /** The same in all sessions of an account. */
  allEnrollments: { times: 240, everyMs: 15_000 },
  /** Confirmations with invented tokens. */
  unknownTokens: { times: 60, everyMs: 60_000 },
  /** Requests for a new phone, for one account in each lane. */
  requests: { times: 5, everyMs: 720_000 },
  /** Clear, Let in and unlock: each gives guesses back. */
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

/** Counts something once in all these, if all have room. @returns 0, or the milliseconds to wait */
export async function spend(tx: Db, now: number, ...spent: readonly Quota[]): Promise<number> {
  const held = await hold(tx, now, ...spent);
  await held.spend();
  return held.wait;
}

/** Locks all these, so that what they have room for now they have until the commit; `wait` in milliseconds. */
export async function hold(
  tx: Db,
  now: number,
  ...spent: readonly Quota[]
): Promise<{ readonly wait: number; readonly spend: () => Promise<unknown> }> {
  const rows = spent.map(rowOf);
  const locked = await limitsTable.lock(tx, rows);
  const { value, after } = spending(spent, new Map(locked.map((row) => [row.key, row])), now);
  const put = rows.map((row) => ({ ...row, ...after.get(row.key) }));
  return { wait: value, spend: async () => (value === 0 ? limitsTable.put(tx, put) : undefined) };
}

/** The same in counters, which may be in memory. */
export function spendFrom(counters: CounterStore, now: number, quota: Quota): Promise<number> {
  return counters.change([{ row: rowOf(quota) }], (states) => spending([quota], states, now));
}

function spending(spent: readonly Quota[], states: States, now: number): { value: number; after: States } {
  const wait = longest(spent, states, now);
  if (wait > 0) return { value: wait, after: new Map() };
  const after = spent.map((one): [string, State] => {
    const { key } = rowOf(one);
    return [key, { ...NEW, paid_at: paidAfter(quotas[one.quota], states.get(key)?.paid_at ?? 0, now) }];
  });
  return { value: 0, after: new Map(after) };
}

/** Milliseconds until it may be done; nothing is counted. */
export async function quotaWait(db: Db, now: number, ...asked: readonly Quota[]): Promise<number> {
  const keys = asked.map((one) => rowOf(one).key);
  const rows = await limitsTable.byKeys(db, keys);
  return longest(asked, new Map(rows.map((row) => [row.key, row])), now);
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

function longest(asked: readonly Quota[], states: States, now: number): number {
  return Math.max(
    ...asked.map((one) => waitMs(quotas[one.quota], stateOf(states, { row: rowOf(one) }).paid_at, now)),
  );
}
