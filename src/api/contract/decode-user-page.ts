import * as v from "valibot";
import { decodeUser } from "./decode-user.ts";
import type { UserPage } from "./user-page.ts";

/** The most rows that a page may have (contract.md §1); what a server sends beyond is not read. */
const ROW_CAP = 200;

const count = v.fallback(v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))), null);

const schema = v.object({ results: v.array(v.unknown()), totalCount: count });

/**
 * Reads a page of users; rows that cannot be read are counted, not hidden (faults.md §1.3).
 * @param offset what was asked for; the answer's own `offset` is not trusted
 * @returns null when there is no list of rows
 */
export function decodeUserPage(json: unknown, offset: number): UserPage | null {
  const parsed = v.safeParse(schema, json);
  if (!parsed.success) return null;
  const rows = parsed.output.results.slice(0, ROW_CAP).map(decodeUser);
  const users = rows.filter((user) => user !== null);
  const seen = offset + rows.length;
  return {
    offset,
    total:
      rows.length === 0 ? (parsed.output.totalCount ?? seen) : Math.max(parsed.output.totalCount ?? 0, seen),
    users,
    badRows: rows.length - users.length,
  };
}
