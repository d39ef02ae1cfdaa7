import { createTurnQueue, type TurnQueue } from "../http/turn-queue.ts";
import { BusyError, type Turn } from "../http/turn.ts";
import type { Store } from "../store/store.ts";
import { turnLimits } from "./turn-limits.ts";

/** The turns at one store. */
export interface StoreTurns {
  readonly reads: TurnQueue;
  readonly transactions: TurnQueue;
}

/** With SQLite, reads wait for nobody who writes. */
export function createStoreTurns(engine: Store["engine"]): StoreTurns {
  const transactions = createTurnQueue(turnLimits.transactions);
  return { transactions, reads: engine === "sqlite" ? createTurnQueue(turnLimits.reads) : transactions };
}

/** The store for one call: whatever it does there waits for its turn. `isLate` says that nobody waits for it any more. */
export function storeInTurns(
  store: Store,
  { reads, transactions }: StoreTurns,
  whose: () => Turn,
  isLate: () => boolean,
): Store {
  const unlessLate =
    <T>(job: () => Promise<T>) =>
    async () => {
      if (isLate()) throw new BusyError();
      return job();
    };
  return {
    ...store,
    read: (work) =>
      reads.run(
        whose(),
        unlessLate(() => store.read(work)),
      ),
    transaction: (name, work) =>
      transactions.run(
        whose(),
        unlessLate(() => store.transaction(name, work)),
      ),
  };
}
