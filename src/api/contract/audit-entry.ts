import * as v from "valibot";
import { displayText } from "../../lib/display-text.ts";

/** One event of somebody's second factor, as the embedded appliance recorded it; every text is cleaned and capped. */
export interface AuditEntry {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly event: string;
  /** `done` or `refused`, or what else was sent; "" where the record holds none, and so with what follows. */
  readonly outcome: string;
  readonly reason: string;
  readonly actorName: string;
  readonly userId: string | null;
  readonly userName: string;
  readonly address: string;
  readonly traceId: string;
  /** Of this row and all before it (docs/security/rules.md 56). */
  readonly hash: string;
}

const clean = v.pipe(
  v.string(),
  v.transform((text) => displayText(text)),
  v.trim(),
);
const text = v.fallback(clean, "");

const schema = v.object({
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
  hash: text,
});

/**
 * Reads one row of the audit (an extension of the embedded appliance, `listAudit` of its OpenAPI document).
 * @returns null when its id, time or event is unusable
 */
export function decodeAuditEntry(json: unknown): AuditEntry | null {
  const parsed = v.safeParse(schema, json);
  return parsed.success ? parsed.output : null;
}
