import * as v from "valibot";

/** One page of a list. `badRows` counts rows that could not be read; they are told, not hidden. */
export interface Page<Row> {
  readonly offset: number;
  readonly total: number;
  readonly rows: readonly Row[];
  readonly badRows: number;
}

/** The most rows that a page may have (docs/contract.md §1); what a server sends beyond is not read. */
const ROW_CAP = 200;

const count = v.fallback(v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))), null);

const schema = v.object({ results: v.array(v.unknown()), totalCount: count });

/**
 * Reads one page of any list.
 * @param offset what was asked for; the answer's own `offset` is not trusted
 * @param decodeRow answers null for a row that cannot be read
 * @returns null when there is no list of rows
 */
export function decodePage<Row>(
  json: unknown,
  offset: number,
  decodeRow: (json: unknown) => Row | null,
): Page<Row> | null {
  const parsed = v.safeParse(schema, json);
  if (!parsed.success) return null;
  const read = parsed.output.results.slice(0, ROW_CAP).map((row) => decodeRow(row));
  const rows = read.filter((row) => row !== null);
  const seen = offset + read.length;
  const told = parsed.output.totalCount ?? seen;
  return {
    offset,
    total: read.length === 0 ? told : Math.max(told, seen),
    rows,
    badRows: read.length - rows.length,
  };
}
