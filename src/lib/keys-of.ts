/**
 * A key for each id of a list: the same for the same id wherever it stands, so that what has the focus keeps it when the
 * list gets shorter. An id that a faulty server sends twice (faults.md §1.3) gets a number.
 */
export function keysOf(ids: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return ids.map((id) => {
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return `${String(times)} ${id}`;
  });
}
