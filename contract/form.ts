const MOST_FIELDS = 32;

/**
 * Reads a form as the vendor's clients write it: names in any case (returned in lower case), each pair split at its first
 * `=` because `mfa_token` arrives with raw padding, empty pairs ignored (docs/contract.md section 2).
 * @returns null for bad escapes, a name that occurs twice, or too many fields
 */
export function formFields(text: string): ReadonlyMap<string, string> | null {
  const fields = new Map<string, string>();
  for (const pair of text.split("&")) {
    if (pair === "") continue;
    const at = pair.indexOf("=");
    const name = decode(at < 0 ? pair : pair.slice(0, at))?.toLowerCase();
    const value = at < 0 ? "" : decode(pair.slice(at + 1));
    if (name === undefined || value === undefined || fields.has(name) || fields.size >= MOST_FIELDS)
      return null;
    fields.set(name, value);
  }
  return fields;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return undefined;
  }
}
