import { bearerHash } from "../calls/rights.ts";
import type { NewestMap } from "../limits/newest-map.ts";
import type { Turn } from "../http/turn.ts";
import { BusyError, strangerTurn, userTurn } from "../http/turn.ts";
import type { Wait } from "../store/abandonable-store.ts";
import { abandonableStore } from "../store/abandonable-store.ts";
import type { Store } from "../store/store.ts";
import type { TurnQueue } from "../http/turn-queue.ts";
import { createTurnQueue } from "../http/turn-queue.ts";
import { turnLimits } from "../limits/turn-limits.ts";

/** What of a call says whose it is, and whether anybody waits for it. */
interface Caller extends Wait {
  readonly address: string;
}

/** The store as each call sees it: in turns by who makes the call, and nothing is done once it is late. */
export function createCallTurns(store: Store, owners: NewestMap<string>) {
  const turns = createStoreTurns(store.engine);
  return (
    request: Request,
    caller: Caller,
  ): { readonly store: Store; readonly isOf: (id: string) => void } => {
    const hash = bearerHash(request);
    const owner = hash === undefined ? undefined : owners.get(hash);
    let turn = owner === undefined ? strangerTurn(caller.address) : userTurn(owner, caller.address);
    const isLate = () => caller.isOver;
    return {
      store: storeInTurns(abandonableStore(store, caller), turns, () => turn, isLate),
      isOf: (userId) => void (turn = userTurn(userId, caller.address)),
    };
  };
}

/** The turns at one store. */
interface StoreTurns {
  readonly reads: TurnQueue;
  readonly transactions: TurnQueue;
}

/** With SQLite, reads wait for nobody who writes. */
function createStoreTurns(engine: Store["engine"]): StoreTurns {
  const transactions = createTurnQueue(turnLimits.transactions);
  return { transactions, reads: engine === "sqlite" ? createTurnQueue(turnLimits.reads) : transactions };
}

/** The store for one call: whatever it does there waits for its turn. `isLate` says that nobody waits for it any more. */
function storeInTurns(
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
