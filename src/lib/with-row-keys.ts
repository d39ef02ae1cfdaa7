/**
 * The rows of a list, each with its key: the same for the same id wherever it stands, so that what has the focus keeps it
 * when the list gets shorter. An id that a faulty server sends twice gets a number.
 */
export function withRowKeys<Row extends { readonly id: string }>(
  rows: readonly Row[],
): readonly (readonly [key: string, row: Row])[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const times = (seen.get(row.id) ?? 0) + 1;
    seen.set(row.id, times);
    return [`${String(times)} ${row.id}`, row];
  });
}
