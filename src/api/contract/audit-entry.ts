import * as v from "valibot";
import { displayText } from "../../lib/display-text.ts";
import { proofSchema } from "./guard-case.ts";
import type { CheckResult, ProofKind } from "./guard-case.ts";
import { decodePage } from "./page.ts";
import type { Page } from "./page.ts";

/** One event of somebody's second factor, as a server of ours recorded it; every text is cleaned and capped. */
export interface AuditEntry {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly event: string;
  /** `done` or `refused`, or what else was sent; "" where the record holds none, and so with what follows. */
  readonly outcome: string;
  readonly reason: string;
  /** What it says besides. */
  readonly details: AuditDetails;
  readonly actorName: string;
  readonly userId: string | null;
  readonly userName: string;
  readonly address: string;
  /** This and the next two are of the case under which it was done. */
  readonly caseReason: string;
  readonly ticket: string;
  readonly checks: readonly CheckResult[];
  readonly proof: readonly ProofKind[];
}

/** What was changed of an account, or when a state was last seen; "" and false for nothing. */
export interface AuditDetails {
  readonly password: boolean;
  readonly description: boolean;
  /** The old name and the new one. */
  readonly from: string;
  readonly to: string;
  readonly role: string;
  /** An instant in ISO 8601. */
  readonly lastSeen: string;
}

/** A page of the audit; `more`: there are more than were counted. */
export interface AuditPage {
  readonly page: Page<AuditEntry>;
  readonly more: boolean;
}

const clean = v.pipe(
  v.string(),
  v.transform((text) => displayText(text)),
  v.trim(),
);
const text = v.fallback(clean, "");

const flag = v.fallback(v.boolean(), false);
const none = { password: false, description: false, from: "", to: "", role: "", lastSeen: "" };

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
  details: v.fallback(
    v.object({ password: flag, description: flag, from: text, to: text, role: text, lastSeen: text }),
    none,
  ),
  actorName: text,
  userId: v.fallback(v.nullable(v.pipe(clean, v.minLength(1))), null),
  userName: text,
  address: text,
  caseReason: text,
  ticket: text,
  checks: v.fallback(
    v.array(v.object({ name: text, answer: v.picklist(["passed", "failed", "notAsked"]) })),
    [],
  ),
  proof: proofSchema,
});

const more = v.object({ more: v.literal(true) });

/** Reads `GET /api/guard/audit`; null when there is no list in it. */
export function decodeAuditPage(json: unknown, offset: number): AuditPage | null {
  const page = decodePage(json, offset, decodeAuditEntry);
  return page === null ? null : { page, more: v.is(more, json) };
}

/** Null when the id, time or event of the row is unusable. */
function decodeAuditEntry(json: unknown): AuditEntry | null {
  const parsed = v.safeParse(schema, json);
  return parsed.success ? parsed.output : null;
}
