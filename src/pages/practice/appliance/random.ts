import { base32 } from "../../../../contract/provisioning.ts";

/** Where the practice appliance takes its secrets, tokens and codes from. */
export interface ApplianceRandom {
  readonly bytes: (count: number) => Uint8Array;
}

/** Even in practice nothing is guessable: the same screens teach the same habits. */
export const browserRandom: ApplianceRandom = {
  bytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
};

const SECRET_BYTES = 20;
const CODES = 5;
const LOWEST = 10_000_000;
const CHOICES = 90_000_000;
/** The largest multiple of CHOICES in 32 bits: what lies above is drawn again, so no code is likelier than another. */
const FAIR = Math.floor(2 ** 32 / CHOICES) * CHOICES;

export function newSecretKey(random: ApplianceRandom): string {
  return base32(random.bytes(SECRET_BYTES));
}

/** Lower-case hexadecimal digits, two a byte. */
export function hexText(random: ApplianceRandom, bytes: number): string {
  return Array.from(random.bytes(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** An enrollment or mfa token as the vendor documents it: base64 of 64 upper-case hexadecimal characters. */
export function newVendorToken(random: ApplianceRandom): string {
  return btoa(hexText(random, 32).toUpperCase());
}

/** A whole number from 0 to this, which it never is. */
export function drawnBelow(random: ApplianceRandom, most: number): number {
  return Math.floor((uint32(random) / 2 ** 32) * most);
}

function uint32(random: ApplianceRandom): number {
  return new DataView(random.bytes(4).slice().buffer).getUint32(0);
}

/** Five distinct codes of eight digits, none starting with 0 (docs/contract.md §4). */
export function newScratchCodes(random: ApplianceRandom): string[] {
  const codes = new Set<string>();
  while (codes.size < CODES) {
    const drawn = uint32(random);
    if (drawn < FAIR) codes.add(String(LOWEST + (drawn % CHOICES)));
  }
  return [...codes];
}
