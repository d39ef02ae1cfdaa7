import * as v from "valibot";
import { displayText } from "../../lib/display-text.ts";
import type { AuditEntry, AuditPage } from "./audit-page.ts";

/** The most rows that a page may have (contract.md §1); what a server sends beyond is not read. */
const ROW_CAP = 200;

const clean = v.pipe(
  v.string(),
  v.transform((text) => displayText(text)),
  v.trim(),
);
const text = v.fallback(clean, "");
const count = v.fallback(v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))), null);

const entrySchema = v.object({
  id: v.pipe(clean, v.minLength(1)),
  at: v.pipe(
    v.string(),
    v.transform((time) => Date.parse(time)),
    v.number(),
    v.check((time) => Number.isFinite(time)),
  ),
  event: v.pipe(clean, v.minLength(1)),
  outcome: text,
  reason: text,
  actorName: text,
  userId: v.fallback(v.nullable(v.pipe(clean, v.minLength(1))), null),
  userName: text,
  address: text,
  traceId: text,
});

const pageSchema = v.object({ results: v.array(v.unknown()), totalCount: count });

/**
 * Reads a page of the audit (an extension of the embedded appliance, openapi `listAudit`).
 * @param offset what was asked for; the answer's own `offset` is not trusted
 * @returns null when there is no list of rows
 */
export function decodeAuditPage(json: unknown, offset: number): AuditPage | null {
  const parsed = v.safeParse(pageSchema, json);
  if (!parsed.success) return null;
  const rows = parsed.output.results.slice(0, ROW_CAP).map(decodeEntry);
  const entries = rows.filter((entry) => entry !== null);
  const seen = offset + rows.length;
  const told = parsed.output.totalCount ?? seen;
  return {
    offset,
    total: rows.length === 0 ? told : Math.max(told, seen),
    entries,
    badRows: rows.length - entries.length,
  };
}

function decodeEntry(json: unknown): AuditEntry | null {
  const parsed = v.safeParse(entrySchema, json);
  return parsed.success ? parsed.output : null;
}
