import * as v from "valibot";
import { checkSchema, proofSchema } from "./guard-case.ts";
import { decodePage, type Page } from "./page.ts";
import { instant, reader, shownText } from "./shown.ts";

/** A page of the audit; `more`: there are more than were counted. */
export interface AuditPage {
  readonly page: Page<AuditEntry>;
  readonly more: boolean;
}

const clean = v.pipe(shownText(), v.trim());
const some = v.pipe(clean, v.minLength(1));
/** "" where the record holds none. */
const text = v.fallback(clean, "");
const flag = v.fallback(v.boolean(), false);

const schema = v.object({
  id: some,
  at: instant,
  event: some,
  /** `done` or `refused`, or what else was sent. */
  outcome: text,
  reason: text,
  /** What was changed of an account, or when a state was last seen (ISO 8601). */
  details: v.fallback(
    v.object({ password: flag, description: flag, from: text, to: text, role: text, lastSeen: text }),
    { password: false, description: false, from: "", to: "", role: "", lastSeen: "" },
  ),
  actorName: text,
  userId: v.fallback(v.nullable(some), null),
  userName: text,
  address: text,
  // What follows is of the case under which it was done.
  caseReason: text,
  ticket: text,
  checks: v.fallback(v.array(checkSchema(text)), []),
  proof: proofSchema,
});

/** One event of somebody's second factor, as a server of ours recorded it; every text is cleaned and capped. */
export type AuditEntry = v.InferOutput<typeof schema>;

const more = v.object({ more: v.literal(true) });

/** Reads `GET /api/guard/audit`; null when there is no list in it. */
export function decodeAuditPage(json: unknown, offset: number): AuditPage | null {
  const page = decodePage(json, offset, reader(schema));
  return page === null ? null : { page, more: v.is(more, json) };
}
