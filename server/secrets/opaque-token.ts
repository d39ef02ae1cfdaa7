import { hash } from "node:crypto";
import type { Random } from "./random.ts";

/** An access or refresh token: 32 random bytes, 43 URL-safe characters. */
export function newBearerToken(random: Random): string {
  return Buffer.from(random.bytes(32)).toString("base64url");
}

/** An enrollment or mfa token in the shape the vendor documents: base64 of 64 upper-case hexadecimal characters. */
export function newVendorToken(random: Random): string {
  const hex = Buffer.from(random.bytes(32)).toString("hex").toUpperCase();
  return Buffer.from(hex).toString("base64");
}

/** What the database keeps of a token. The token is random, so a plain digest is enough. */
export function tokenHash(token: string): string {
  return hash("sha256", token, "base64url");
}
