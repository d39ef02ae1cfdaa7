/** Who answers at the appliance's address showed a certificate that is not pinned. It was told nothing. */
export class UnpinnedCertificateError extends Error {
  /** SHA-256 of the certificate that was shown, or null when none was. Public: whoever connects is shown it. */
  readonly fingerprint: string | null;

  constructor(fingerprint: string | null) {
    super("the certificate is not pinned");
    this.name = "UnpinnedCertificateError";
    this.fingerprint = fingerprint;
  }
}
