/**
 * The name that somebody meant who wrote another one: at most two letters apart, one where it is short.
 * @returns null where none is near
 */
export function nearName(written: string, known: readonly string[]): string | null {
  const far = written.length < 8 ? 1 : 2;
  const near = known.filter((name) => name.length > 4 && lettersApart(written, name) <= far);
  return near.toSorted((a, b) => lettersApart(written, a) - lettersApart(written, b))[0] ?? null;
}

/** The question after an unknown name, such as ": did you mean PORT?"; empty where no known name is near. */
export function meantBy(written: string, known: readonly string[]): string {
  const near = nearName(written, known);
  return near === null ? "" : `: did you mean ${near}?`;
}

/** How many letters must be added, removed, changed or swapped with the next one. */
function lettersApart(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= a.length; row += 1) {
    const [last = [], before = []] = [rows[row - 1], rows[row - 2]];
    const line = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      line.push(
        Math.min(
          (last[column] ?? Infinity) + 1,
          (line[column - 1] ?? Infinity) + 1,
          (last[column - 1] ?? Infinity) + (same ? 0 : 1),
          swapped ? (before[column - 2] ?? Infinity) + 1 : Infinity,
        ),
      );
    }
    rows.push(line);
  }
  return rows[a.length]?.[b.length] ?? Infinity;
}
