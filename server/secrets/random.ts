import { hash, randomBytes, randomInt } from "node:crypto";

/** Where the appliance takes randomness from. */
export interface Random {
  readonly bytes: (count: number) => Uint8Array;
  /** An integer from 0 to `limit` - 1, without modulo bias. */
  readonly below: (limit: number) => number;
}

/** The machine's cryptographic generator. */
export const systemRandom: Random = {
  bytes: (count) => randomBytes(count),
  below: (limit) => randomInt(limit),
};

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
