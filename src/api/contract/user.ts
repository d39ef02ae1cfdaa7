/** A user as an answer shows him; every text is cleaned (no control or bidi characters) and capped. */
export interface User {
  /** v1: an integer, v8.1: a string; always a string here. */
  id: string;
  name: string;
  description: string;
  /** "unknown" when the answer does not say it with a boolean: never assumed off. */
  mfa: "on" | "off" | "unknown";
  /** v8.1 only; null when the answer has none. */
  role: string | null;
  /** True for a user of an identity provider: his MFA cannot be set here. */
  external: boolean;
  isDefault: boolean;
}
