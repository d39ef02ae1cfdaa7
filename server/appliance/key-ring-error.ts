/** A secret cannot be decrypted: wrong key, wrong row, or changed bytes. Always closed, never "no factor" (security rule 21). */
export class KeyRingError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "KeyRingError";
  }
}
