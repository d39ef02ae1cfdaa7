/** A successful JSON answer. Members without a value are left out, never null (docs/contract.md section 1). */
export function jsonResponse(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "Content-Type": "application/json; charset=utf-8" },
  });
}

/** A successful answer without a body; 204 has no length (RFC 9110 §8.6), any other status says it is 0. */
export function emptyResponse(status: number): Response {
  return new Response(null, { status, headers: status === 204 ? {} : { "Content-Length": "0" } });
}
