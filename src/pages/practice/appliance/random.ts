import { base32 } from "../../../../contract/provisioning.ts";

/** Even in practice nothing is guessable: the same screens teach the same habits. */
function bytes(count: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(count));
}

const SECRET_BYTES = 20;
const CODES = 5;
const LOWEST = 10_000_000;
const CHOICES = 90_000_000;
/** The largest multiple of CHOICES in 32 bits: what lies above is drawn again, so no code is likelier than another. */
const FAIR = Math.floor(2 ** 32 / CHOICES) * CHOICES;

export function newSecretKey(): string {
  return base32(bytes(SECRET_BYTES));
}

/** Lower-case hexadecimal digits, two a byte. */
export function hexText(count: number): string {
  return Array.from(bytes(count), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** An enrollment or mfa token as the vendor documents it: base64 of 64 upper-case hexadecimal characters. */
export function newVendorToken(): string {
  return btoa(hexText(32).toUpperCase());
}

/** A whole number from 0 to this, which it never is. */
export function drawnBelow(most: number): number {
  return Math.floor((uint32() / 2 ** 32) * most);
}

function uint32(): number {
  return new DataView(bytes(4).buffer).getUint32(0);
}

/** Five distinct codes of eight digits, none starting with 0 (docs/contract.md §4). */
export function newScratchCodes(): string[] {
  const codes = new Set<string>();
  while (codes.size < CODES) {
    const drawn = uint32();
    if (drawn < FAIR) codes.add(String(LOWEST + (drawn % CHOICES)));
  }
  return [...codes];
}
