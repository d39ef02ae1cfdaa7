/** In characters as people count them (code points) of what is hashed (NIST SP 800-63B-4 section 3.1.1). */
export const passwordLength = { shortest: 12, longest: 128 } as const;

/** How a password's length is refused, before anybody looks at how easily it is guessed; null where it fits. */
export function passwordLengthFault(hashed: string): "short" | "long" | null {
  const length = Array.from(hashed).length;
  if (length < passwordLength.shortest) return "short";
  return length > passwordLength.longest ? "long" : null;
}
