import { createPrivateKey, createSign } from "node:crypto";

/**
 * Signs bytes as `cosign sign-blob` and `openssl dgst -sha256 -sign` do.
 * @param key PEM of an ECDSA P-256 private key
 * @returns base64
 */
export function sign(bytes, key) {
  return createSign("sha256").update(bytes).sign(createPrivateKey(key), "base64");
}
