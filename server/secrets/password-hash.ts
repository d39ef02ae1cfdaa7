import { timingSafeEqual } from "node:crypto";
import { ownClaim } from "../limits/work-pool.ts";
import type { Claim } from "../limits/work-pool.ts";
import { normalized } from "../store/findable-text.ts";
import type { Hasher } from "./argon-hasher.ts";
import type { Random } from "./random.ts";

/** What hashing passwords needs. */
export interface PasswordHashParts {
  readonly hasher: Hasher;
  readonly random: Random;
  readonly keyRing: { readonly pepper: Uint8Array };
}

const DUMMY_SALT = new Uint8Array(16);

/**
 * The text kept for a password: `algorithm$salt$hash`. It is hashed in its NFKC form, so that the same characters count
 * from any keyboard (NIST SP 800-63B-4 section 3.1.1.2).
 */
export async function hashPassword(
  parts: PasswordHashParts,
  password: string,
  claim: Claim = ownClaim,
): Promise<string> {
  const salt = parts.random.bytes(16);
  const input = { text: normalized(password), salt };
  const [hash] = await parts.hasher.hashAll([input], parts.keyRing.pepper, claim);
  if (hash === undefined) throw new Error("the hasher answered nothing");
  return [parts.hasher.name, text(salt), text(hash)].join("$");
}

/**
 * True when the password is the one that was hashed. Without a hash (unknown user, user of an identity provider) it
 * hashes all the same, so that time tells nothing (D-31).
 */
export async function verifyPassword(
  parts: PasswordHashParts,
  stored: string | null,
  password: string,
  claim: Claim = ownClaim,
): Promise<boolean> {
  const [name, salt, expected] = stored?.split("$") ?? [];
  const known = name === parts.hasher.name && salt !== undefined && expected !== undefined;
  const used = known ? Buffer.from(salt, "base64url") : DUMMY_SALT;
  // Before version 0.2.0 a password was hashed as it was entered.
  const texts = new Set([normalized(password), password]);
  const inputs = [...texts].map((form) => ({ text: form, salt: used }));
  const hashes = await parts.hasher.hashAll(inputs, parts.keyRing.pepper, claim);
  if (!known) return false;
  const wanted = Buffer.from(expected, "base64url");
  return hashes.map((hash) => wanted.length === hash.length && timingSafeEqual(wanted, hash)).includes(true);
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64url");
}
