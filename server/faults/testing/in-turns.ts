/** Runs jobs a few at a time. @returns their results in the order of the items */
export async function inTurns<T, R>(
  width: number,
  items: readonly T[],
  job: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const queue = items.map((item, index) => ({ item, index }));
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift())
      results[next.index] = await job(next.item);
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}
