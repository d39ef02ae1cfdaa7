/** A successful JSON answer. Members without a value are left out, never null (contract.md section 1). */
export function jsonResponse(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "Content-Type": "application/json; charset=utf-8" },
  });
}

/** A successful answer without a body. */
export function emptyResponse(status: number): Response {
  return new Response(null, { status });
}
