import { problemTable } from "./problem-table.ts";
import type { RefusalError } from "./refusal-error.ts";

/** A successful JSON answer; members without a value are left out, never null (contract.md §1). */
export function jsonAnswer(body: object, status: 200 | 201 = 200): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "Content-Type": "application/json; charset=utf-8" },
  });
}

/** A successful answer without a body. */
export function emptyAnswer(status: 200 | 204): Response {
  return new Response(null, { status });
}

/** A refusal as RFC 9457 writes it. */
export function problemAnswer(refusal: RefusalError, traceId: string): Response {
  const { status, title } = problemTable[refusal.type];
  const headers = new Headers({ "Content-Type": "application/problem+json", ...refusal.headers });
  if (status === 401 && !headers.has("WWW-Authenticate")) headers.set("WWW-Authenticate", "Bearer");
  const body = { type: `urn:mfa-enrollment:${refusal.type}`, title, status, traceId };
  return new Response(JSON.stringify(body), { status, headers });
}
