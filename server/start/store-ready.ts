import type { Store } from "../store/store.ts";
import { metaTable } from "../store/tables/meta-table.ts";

/** How long the database may take over a small write, in milliseconds. */
const PATIENCE = 2_000;

/** How long a good answer is believed, in milliseconds: whoever asks often must not cost a write each time. */
const FRESH = 2_000;

/**
 * Whether a write succeeds now (security rule 54): on a full disk or a read-only database reads work, and everybody who
 * signs in is refused all the same.
 * @param now milliseconds of a clock that never goes back
 */
export function storeReady(
  store: Store,
  now: () => number = () => performance.now(),
): () => Promise<boolean> {
  let goodAt = Number.NEGATIVE_INFINITY;
  let asked: Promise<boolean> | null = null;
  return () => {
    if (now() - goodAt < FRESH) return Promise.resolve(true);
    asked ??= inTime(
      store
        .transaction("ready", (tx) => metaTable.put(tx, "ready", ""))
        .then(
          () => true,
          () => false,
        ),
    ).then((good) => {
      asked = null;
      if (good) goodAt = now();
      return good;
    });
    return asked;
  };
}

function inTime(answer: Promise<boolean>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), PATIENCE);
    void answer.then((good) => {
      clearTimeout(timer);
      resolve(good);
    });
  });
}
