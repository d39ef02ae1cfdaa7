/** Types of the problems that this server made itself: reading an answer back costs more than the answer. */
const known = new WeakMap<Response, string>();

/** Remembers the type of a problem for `problemLabel`. @returns the answer */
export function labelled(response: Response, type: string): Response {
  known.set(response, type);
  return response;
}

/** The last part of a problem answer's type, null for every other answer; an appliance's own is read from a copy of its body. */
export async function problemLabel(response: Response): Promise<string | null> {
  const label = known.get(response);
  if (label !== undefined) return label;
  if (
    response.status < 400 ||
    response.headers.get("content-type")?.startsWith("application/problem+json") !== true
  ) {
    return null;
  }
  const text = await response.clone().text();
  return /"type":\s*"urn:mfa-enrollment:([a-z-]{1,40})"/.exec(text)?.[1] ?? null;
}
