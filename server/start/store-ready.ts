import { randomBytes } from "node:crypto";
import type { Store } from "../store/store.ts";
import { metaTable } from "../store/tables/meta-table.ts";

/** How long the database may take over a small write, in milliseconds. */
const PATIENCE = 2_000;

/** How long a good answer is believed, in milliseconds, so that frequent checks do not cost a write each. */
const FRESH = 5_000;

/**
 * More than a change of ours writes: on a full disk a smaller one still fits into what the log holds already. Never the same
 * twice, since SQLite writes no page that would hold what it holds; and PostgreSQL can't make it shorter.
 */
const newProbe = () => randomBytes(98_304).toString("base64");

/**
 * Whether a write succeeds now: on a full disk or a read-only database reads work, and everybody who
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
    const text = newProbe();
    asked ??= inTime(
      store
        .transaction("ready", (tx) => metaTable.put(tx, "ready", text))
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

async function inTime(answer: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
