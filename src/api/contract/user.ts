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
  /** v8.1 only; null when the answer says neither, which is not the same as internal. */
  type: "Internal" | "IdentityProvider" | null;
  /** True where the answer names an identity provider: his MFA cannot be set here. False also where it says nothing. */
  external: boolean;
  isDefault: boolean;
}
