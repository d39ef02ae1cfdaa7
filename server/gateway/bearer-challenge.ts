/** Commas between elements, not those inside quotes. */
const ELEMENTS = /(?:[^,"]|"(?:[^"\\]|\\.)*")+/g;
/** A scheme, alone or before its parameters; a parameter has its `=` at once. */
const SCHEME = /^([\w!#$%&'*+.^`|~-]+)(?:\s+(?!=)|$)/;

/**
 * The challenges of the one scheme that app and gateway speak (RFC 9110 section 11.6.1). For others, such as Negotiate or
 * Basic, a browser would ask by itself, and send what it gets to an address that only looks like the appliance.
 * @returns null when there is none
 */
export function bearerChallenge(header: string): string | null {
  let kept = false;
  const elements: string[] = [];
  for (const element of (header.match(ELEMENTS) ?? []).map((part) => part.trim())) {
    const scheme = SCHEME.exec(element)?.[1];
    if (scheme !== undefined) kept = scheme.toLowerCase() === "bearer";
    if (kept && element !== "") elements.push(element);
  }
  return elements.length === 0 ? null : elements.join(", ");
}
