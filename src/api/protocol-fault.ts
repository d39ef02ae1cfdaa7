/** In what way an answer breaks the contract (faults.md §1.2 and §1.3). Nothing of such an answer is shown or used. */
export type ProtocolFault =
  /** HTML, another content type or charset, or bytes that are no text */
  | "not-json"
  /** the body ended early, or was empty where one is due */
  | "truncated"
  /** the body passed its cap and was not read further */
  | "too-large"
  /** JSON of another shape, or with something around it that does not parse */
  | "shape"
  /** a token answer with neither tokens nor a challenge; an enrollment without its token */
  | "no-token"
  | "no-scratch-codes"
  | "no-secret"
  /** base32 alphabet or length wrong, or under 80 bits */
  | "bad-secret"
  /** the secret in `qrString` is not `secretKey` */
  | "contradiction";
