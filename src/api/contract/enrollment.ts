/** A pending enrollment, decoded and checked; `uri` is rebuilt from its parts (security.md §3). */
export interface Enrollment {
  /** Normalised base32, ungrouped. */
  secretKey: string;
  uri: string;
  account: string;
  issuer: string;
  algorithm: "SHA1" | "SHA256" | "SHA512";
  digits: 6 | 8;
  periodSeconds: number;
  /** True for 80–127 bits: go on, with a note. */
  weak: boolean;
  scratchCodes: readonly string[];
  /** For the accept step and nobody else. */
  token: string;
}
