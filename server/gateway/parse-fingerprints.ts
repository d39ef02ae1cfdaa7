/** What `openssl x509 -fingerprint -sha256` and others write before the digits. */
const LABEL = /(?<![^\s,])sha-?256(?: fingerprint=|:)/gi;
const FINGERPRINT = /^(?:[\dA-F]{64}|[\dA-F]{2}(?::[\dA-F]{2}){31})$/;

/**
 * Reads SHA-256 fingerprints with commas or spaces between: hexadecimal digits of any case, with or without colons, with
 * or without the label that `openssl` prints.
 * @returns each once, in capitals with colons, as Node writes them; null when one is none, or there is none
 */
export function parseFingerprints(text: string): readonly string[] | null {
  const words = text
    .replace(LABEL, "")
    .toUpperCase()
    .split(/[\s,]+/)
    .filter((word) => word !== "");
  if (words.length === 0 || !words.every((word) => FINGERPRINT.test(word))) return null;
  const written = words.map((word) => (word.replaceAll(":", "").match(/../g) ?? []).join(":"));
  return [...new Set(written)];
}
