import type { Store } from "../store/store.ts";
import { createTurnQueue } from "./turn-queue.ts";
import type { Turn, TurnQueue } from "./turn-queue.ts";
import { BusyError } from "./work-pool.ts";

/** Of the ten connections of the pool (postgres-dialect.ts). Two are left for the server itself: readiness, sweeps, events. */
const OF_POOL = { user: 2, host: 2, network: 3, strangers: 6, all: 8, waiting: 1_024 };
/** SQLite's reads hold no connection, but the event loop: so many are done before others are heard. A search takes long. */
const OF_LOOP = { user: 2, host: 4, network: 8, strangers: 16, all: 32, waiting: 1_024 };

/** The turns at one store. */
export interface StoreTurns {
  readonly reads: TurnQueue;
  readonly transactions: TurnQueue;
}

/** With SQLite, reads wait for nobody who writes. */
export function createStoreTurns(engine: Store["engine"]): StoreTurns {
  const transactions = createTurnQueue(OF_POOL);
  return { transactions, reads: engine === "sqlite" ? createTurnQueue(OF_LOOP) : transactions };
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
