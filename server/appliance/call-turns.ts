import { bearerHash } from "../calls/rights.ts";
import { createStoreTurns, storeInTurns } from "../limits/store-turns.ts";
import type { NewestMap } from "../limits/newest-map.ts";
import { strangerTurn, userTurn } from "../http/turn.ts";
import { abandonableStore, type Wait } from "../store/run-transaction.ts";
import type { Store } from "../store/store.ts";

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
