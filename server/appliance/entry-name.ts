/**
 * A name as it stands in the entry of an authenticator app: a colon would end the issuer's part of a label, so it
 * becomes `-` (security.md section 3).
 */
export function entryName(text: string): string {
  return text.replaceAll(":", "-");
}
