/** The last part of a problem answer's type, read from a copy of its body; null for every other answer. */
export async function problemLabel(response: Response): Promise<string | null> {
  if (
    response.status < 400 ||
    response.headers.get("content-type")?.startsWith("application/problem+json") !== true
  ) {
    return null;
  }
  const text = await response.clone().text();
  return /"type":\s*"urn:mfa-enrollment:([a-z-]{1,40})"/.exec(text)?.[1] ?? null;
}
