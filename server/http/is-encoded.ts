/** Whether a request's body is compressed (RFC 9110, 8.4); nobody here unpacks one. */
export function isEncoded(request: Request): boolean {
  const coding = (request.headers.get("content-encoding") ?? "").trim().toLowerCase();
  return coding !== "" && coding !== "identity";
}
