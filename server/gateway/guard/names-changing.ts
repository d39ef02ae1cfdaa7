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
 * @param given the one that an account gets; another that an appliance may read as it waits for its own turn
 * @throws ProblemError, and nothing was sent: conflict, guard-unavailable
 */
export function createNamesChanging(store: Store, clock: Clock) {
  return async <T>(
    names: readonly string[],
    given: string | undefined,
    send: () => Promise<T>,
  ): Promise<T> => {
    if (names.length === 0) return send();
    const keys = [...new Set(names.map(unaccentedText))].toSorted();
    const mark = (until: (now: number) => number) =>
      store.transaction("namesChanging", async (tx) => {
        const now = clock.now();
        for (const key of keys) await renamingsTable.put(tx, key, now, until(now));
        await tokensTable.endUnbound(tx, (name) => names.some((one) => readsAsOne(one, name)));
      });
    const begin = async (name: string) =>
      store.transaction("nameBegins", async (tx) => {
        const now = clock.now();
        return renamingsTable.begin(tx, name, now, now + LONGEST_MS);
      });
    try {
      if (given !== undefined && !(await begin(given))) throw new ProblemError("conflict");
      await mark((now) => now + LONGEST_MS);
    } catch (error) {
      if (error instanceof StorageError) throw new ProblemError("guard-unavailable");
      throw error;
    }
    let answer: T;
    try {
      answer = await send();
    } catch (error) {
      if (error instanceof ProblemError) await unlessDown(mark((now) => now));
      throw error;
    }
    await unlessDown(mark((now) => now));
    return answer;
  };
}

/** The name that an account gets; undefined for none. */
export function nameGivenBy({ intent, target, newName }: GuardedChange): string | undefined {
  return intent === "create" ? target.name : newName;
}

/** The names that come or go with a change. */
export function namesOf({ intent, target, newName }: GuardedChange): readonly string[] {
  if (newName !== undefined) return [target.name, newName];
  return intent === "create" || intent === "delete" ? [target.name] : [];
}
