import type { LimitsRow } from "../store/schema.ts";
import { StorageError } from "../store/storage-error.ts";
import type { Store } from "../store/store.ts";
import { limitsTable } from "../store/tables/limits-table.ts";
import type { State, States } from "./counter-states.ts";
import type { Counted } from "./guess-counters.ts";
import { newestMap } from "./newest-map.ts";

/** What counters are at after a change; the others stay as they are. It may be asked again, where the store was busy. */
export type Change<T> = (states: States) => { readonly value: T; readonly after: States };

export interface CounterStore {
  readonly read: (counters: readonly Counted[]) => Promise<States>;
  /** Looks at counters and changes them, with nobody else between. */
  readonly change: <T>(counters: readonly Counted[], work: Change<T>) => Promise<T>;
}

/**
 * Counters in the store, for all nodes. While that is down, the embedded appliance refuses; a gateway, whose appliance decides
 * anyway, counts in its memory, and what is owed there goes into the store with the next guess once it is back.
 * @param whenDown what happens while the store is down
 */
export function createCounterStore(store: Store, whenDown: "refuse" | "remember"): CounterStore {
  const memory = newestMap<LimitsRow>();
  const merged = (rows: readonly LimitsRow[], counters: readonly Counted[]): States => {
    const states = new Map<string, State>(rows.map((row) => [row.key, row]));
    for (const { row } of counters) {
      const kept = memory.get(row.key);
      const known = states.get(row.key);
      if (kept === undefined) continue;
      const { paid_at = 0, wrong = 0, since = 0 } = known ?? {};
      const most = { paid_at: Math.max(paid_at, kept.paid_at), wrong: Math.max(wrong, kept.wrong), since };
      states.set(row.key, most);
    }
    return states;
  };
  const rowsAfter = (counters: readonly Counted[], after: States) =>
    counters.flatMap(({ row }) => {
      const state = after.get(row.key);
      return state === undefined ? [] : [{ ...row, ...only(state) }];
    });
  async function orInMemory<T>(stored: () => Promise<T>, remembered: () => T): Promise<T> {
    try {
      return await stored();
    } catch (error) {
      if (whenDown === "refuse" || !(error instanceof StorageError)) throw error;
      return remembered();
    }
  }
  return {
    read: (counters) =>
      orInMemory(
        async () => {
          const keys = counters.map(({ row }) => row.key);
          return merged(await store.read((db) => limitsTable.byKeys(db, keys)), counters);
        },
        () => merged([], counters),
      ),
    change: (counters, work) =>
      orInMemory(
        async () => {
          const { value, after } = await store.transaction("limits", async (tx) => {
            const rows = await limitsTable.lock(
              tx,
              counters.map(({ row }) => row),
            );
            const changed = work(merged(rows, counters));
            const put = rowsAfter(counters, changed.after);
            if (put.length > 0) await limitsTable.put(tx, put);
            return changed;
          });
          for (const key of after.keys()) memory.delete(key);
          return value;
        },
        () => {
          const { value, after } = work(merged([], counters));
          for (const row of rowsAfter(counters, after)) memory.set(row.key, row);
          return value;
        },
      ),
  };
}

/** Without the rest of the row that it may come from. */
function only({ paid_at, wrong, since }: State): State {
  return { paid_at, wrong, since };
}
