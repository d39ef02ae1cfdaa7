import { timingSafeEqual } from "node:crypto";
import { ownTurn, type Turn } from "../http/turn.ts";
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
  turn: Turn = ownTurn,
): Promise<string> {
  const salt = parts.random.bytes(16);
  const input = { text: normalized(password), salt, as: parts.hasher.name };
  const [hash] = await parts.hasher.hashAll([input], parts.keyRing.pepper, turn);
  if (hash === undefined) throw new Error("the hasher answered nothing");
  return [parts.hasher.name, base64url(salt), base64url(hash)].join("$");
}

/**
 * True when the password is the one that was hashed. Without a hash (unknown user, user of an identity provider) it
 * hashes all the same, so that time tells nothing. A password from before 0.2.0 keeps its cost until it is changed.
 */
export async function verifyPassword(
  parts: PasswordHashParts,
  stored: string | null,
  password: string,
  turn: Turn = ownTurn,
): Promise<boolean> {
  const { name, earlierName } = parts.hasher;
  const [as = "", salt, expected] = stored?.split("$") ?? [];
  const known = [name, earlierName].includes(as) && salt !== undefined && expected !== undefined;
  const used = known ? { as, salt: Buffer.from(salt, "base64url") } : { as: name, salt: DUMMY_SALT };
  // An earlier one takes half the time: a second one makes up for it.
  const salts = used.as === name ? [used.salt] : [used.salt, DUMMY_SALT];
  // Before version 0.2.0 a password was hashed as it was entered.
  const texts = new Set([normalized(password), password]);
  const inputs = [...texts].flatMap((text) => salts.map((each) => ({ text, salt: each, as: used.as })));
  const hashes = await parts.hasher.hashAll(inputs, parts.keyRing.pepper, turn);
  if (!known) return false;
  const wanted = Buffer.from(expected, "base64url");
  return hashes.map((hash) => wanted.length === hash.length && timingSafeEqual(wanted, hash)).includes(true);
}

function base64url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64url");
}
