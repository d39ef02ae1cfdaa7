/** How the gateway knows that it talks to the appliance. There is no way of not checking (ADR 19). */
export type ApplianceTrust =
  /** A certificate of a public authority, for the host's name, within its dates. */
  | { readonly kind: "system" }
  /** The same of a private authority, in place of the system's. */
  | { readonly kind: "authority"; readonly pem: string }
  /** Exactly these certificates, by SHA-256 fingerprints as `parseFingerprints` writes them; nothing else about them counts. */
  | { readonly kind: "pinned"; readonly fingerprints: readonly string[] };
