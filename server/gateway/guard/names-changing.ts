import type { GuardedChange } from "../../guard/use-case.ts";
import type { Clock } from "../../http/clock.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { readsAsOne, unaccentedText } from "../../store/findable-text.ts";
import { StorageError } from "../../store/storage-error.ts";
import type { Store } from "../../store/store.ts";
import { unlessDown } from "./unless-down.ts";
import { renamingsTable } from "./passing-tables.ts";
import { tokensTable } from "./tokens-table.ts";

/** Longer than any call takes. */
const LONGEST_MS = 120_000;

/**
 * Names on their way to another owner. A token that is made meanwhile may be anybody's, and so may one of before of which
 * nobody knows whose it is: both end.
 * @throws ProblemError guard-unavailable: the store is down, and nothing was sent
 */
export function createNamesChanging(store: Store, clock: Clock) {
  return async <T>(names: readonly string[], send: () => Promise<T>): Promise<T> => {
    if (names.length === 0) return send();
    const mark = (until: (now: number) => number) =>
      store.transaction("namesChanging", async (tx) => {
        const now = clock.now();
        for (const key of new Set(names.map(unaccentedText).toSorted()))
          await renamingsTable.put(tx, key, now, until(now));
        await tokensTable.endUnbound(tx, (name) => names.some((one) => readsAsOne(one, name)));
      });
    try {
      await mark((now) => now + LONGEST_MS);
    } catch (error) {
      if (error instanceof StorageError) throw new ProblemError("guard-unavailable");
      throw error;
    }
    const answer = await send();
    await unlessDown(mark((now) => now));
    return answer;
  };
}

/** The names that come or go with a change. */
export function namesOf({ intent, target, newName }: GuardedChange): readonly string[] {
  if (newName !== undefined) return [target.name, newName];
  return intent === "create" || intent === "delete" ? [target.name] : [];
}
