import { Semaphore } from "async-mutex";

/** Runs jobs a few at a time. @returns their results in the order of the items */
export function inTurns<T, R>(
  width: number,
  items: readonly T[],
  job: (item: T) => Promise<R>,
): Promise<R[]> {
  const places = new Semaphore(width);
  return Promise.all(items.map((item) => places.runExclusive(() => job(item))));
}
