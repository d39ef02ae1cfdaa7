import { setTimeout as sleep } from "node:timers/promises";
import type { ProblemType } from "../../../contract/problem-types.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { abandonableStore } from "../../store/run-transaction.ts";
import { StorageError } from "../../store/storage-error.ts";
import type { Store } from "../../store/store.ts";

/** How long somebody's call waits for the store. Their app gives up after 30 s, and there are several waits in a call. */
const PATIENCE_MS = 3_000;
/** How long a store that took longer is not asked again. */
const REST_MS = 5_000;

/** @throws what the work throws in time */
async function isLate(work: Promise<unknown>): Promise<boolean> {
  const ended = new AbortController();
  const late = sleep(PATIENCE_MS, true, { signal: ended.signal, ref: false }).catch(() => true);
  try {
    return await Promise.race([work.then(() => false), late]);
  } finally {
    ended.abort();
  }
}

/** Waits for what will be done in any case, but not for long: it goes on by itself. */
export async function inPatience(work: Promise<unknown>): Promise<void> {
  await isLate(work);
}

/**
 * The store, for calls that somebody waits for: one that hangs is one that is down. What has not come to its COMMIT by then is
 * never done.
 */
export function impatientStore(store: Store): Store {
  let restsUntil = Number.NEGATIVE_INFINITY;
  async function ask<T>(work: (patient: Store) => Promise<T>): Promise<T> {
    if (performance.now() < restsUntil)
      throw new StorageError("storage", new Error("it took too long before"));
    const wait = { isOver: false, commits: 0 };
    const asked = work(abandonableStore(store, wait));
    if (!(await isLate(asked))) return asked;
    wait.isOver = true;
    restsUntil = performance.now() + REST_MS;
    throw new StorageError(wait.commits > 0 ? "unknown" : "storage", new Error("it takes too long"));
  }
  return {
    ...store,
    read: (work) => ask((patient) => patient.read(work)),
    transaction: (name, work) => ask((patient) => patient.transaction(name, work)),
  };
}

/** Without the store the process goes by what it remembers itself. */
export async function unlessDown<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof StorageError) return undefined;
    throw error;
  }
}

/**
 * Does what needs the store, and says how it failed where the store did.
 * @param unknown what is told where the COMMIT is in doubt
 * @throws ProblemError guard-unavailable, outcome-unknown
 */
export async function unlessStoreFails<T>(
  work: Promise<T>,
  unknown: ProblemType = "outcome-unknown",
): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    throw new ProblemError(error.fault === "unknown" ? unknown : "guard-unavailable");
  }
}
