/** The alphabet of RFC 4648 §6. */
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** Remainders of an unpadded length that whole bytes can leave (RFC 4648 §6). */
const POSSIBLE_REMAINDERS: ReadonlySet<number> = new Set([0, 2, 4, 5, 7]);

/** A block of HMAC-SHA512. Longer keys are hashed first (RFC 2104 §2) and no authenticator has been seen with one. */
const MAX_BYTES = 128;

export interface Base32 {
  readonly text: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly bits: number;
}

/** Upper case, without spaces, `-` and `=`: people and servers write keys in groups, small or padded. */
export function normaliseBase32(text: string): string {
  return text.replaceAll(/[\s=-]/gu, "").toUpperCase();
}

/**
 * Reads a base32 secret (RFC 4648 §6) as people write it.
 *
 * @returns the normalised text, its bytes and their size in bits; null for a character outside the alphabet (`0`, `1`, `8`,
 *   `9` too), or a length no bytes can have.
 */
export function readBase32(text: string): Base32 | null {
  const normalised = normaliseBase32(text);
  const possible = /^[A-Z2-7]+$/u.test(normalised) && POSSIBLE_REMAINDERS.has(normalised.length % 8);
  if (!possible) return null;
  const bytes = decode(normalised);
  return bytes.length > MAX_BYTES ? null : { text: normalised, bytes, bits: bytes.length * 8 };
}

function decode(normalised: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.floor((normalised.length * 5) / 8));
  let buffer = 0;
  let bits = 0;
  let next = 0;
  for (const character of normalised) {
    buffer = ((buffer << 5) | ALPHABET.indexOf(character)) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[next] = (buffer >> bits) & 0xff;
      next += 1;
    }
  }
  return bytes;
}
