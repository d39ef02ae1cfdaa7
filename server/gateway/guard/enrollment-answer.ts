import * as v from "valibot";
import { isJsonType } from "../passed-answer.ts";
import { UpstreamError } from "../upstream.ts";
import type { UpstreamAnswer } from "../upstream.ts";
import { jsonOf } from "./call-body.ts";

/** Far more than any enrollment takes. */
const LONGEST = 262_144;
const tokenSchema = v.object({ token: v.pipe(v.string(), v.minLength(1), v.maxLength(4_096)) });
const STRINGS = /("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?/g;

/**
 * The token of an answer to enableMfa, read as strictly as the app reads it: one that others could read in another way is
 * none, because it would be confirmed without anybody here knowing whose it is.
 * @throws UpstreamError unreadable
 */
export function tokenGivenOut({ headers, body }: UpstreamAnswer): string {
  const text = isJsonType(headers["content-type"]) ? textOf(body) : null;
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), tokenSchema), text);
  if (text === null || !parsed.success || tokensIn(text) !== 1) throw new UpstreamError("unreadable", null);
  return parsed.output.token;
}

/** Null for what is no UTF-8, compressed for instance. A byte order mark stays, and is no JSON. */
function textOf(body: Buffer): string | null {
  if (body.byteLength > LONGEST) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return null;
  }
}

/** How many members of that name a JSON text has, in whatever case, escaped or not. */
function tokensIn(text: string): number {
  const names = [...text.matchAll(STRINGS)].filter(([, , colon]) => colon !== undefined);
  return names.filter(([, name = '""']) => String(JSON.parse(name)).toLowerCase() === "token").length;
}

/** What the app reads of a refusal (docs/contract.md §5). */
const PROBLEM = new Set([
  "type",
  "title",
  "status",
  "traceId",
  "error",
  "triesLeft",
  "licenseAgreementAcceptanceRequired",
]);

/** A refused enableMfa, without whatever else stands in it: an enrollment that came with it would be confirmed unseen. */
export function refusedEnrollment(answer: UpstreamAnswer): UpstreamAnswer {
  const json = jsonOf(answer.body);
  if (typeof json !== "object" || json === null) return { ...answer, body: Buffer.alloc(0) };
  const told = Object.entries(json).filter(([name, value]) => PROBLEM.has(name) && typeof value !== "object");
  return { ...answer, body: Buffer.from(JSON.stringify(Object.fromEntries(told))) };
}
