import { createPrivateKey, createPublicKey, createSign, createVerify } from "node:crypto";
import { readFileSync } from "node:fs";

/**
 * Signs bytes as `cosign sign-blob` and `openssl dgst -sha256 -sign` do.
 * @param key PEM of an ECDSA P-256 private key
 * @returns base64
 */
export function sign(bytes, key) {
  return createSign("sha256").update(bytes).sign(createPrivateKey(key), "base64");
}

/** @param keyFile PEM of the public key */
export function isSigned(bytes, signature, keyFile) {
  const key = createPublicKey(readFileSync(keyFile));
  return createVerify("sha256").update(bytes).verify(key, signature, "base64");
}
