import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** The cell a secret belongs to: moved to another row or column, it doesn't decrypt. */
interface SecretPlace {
  readonly table: "mfa_active" | "mfa_pending" | "meta" | "device_cookie" | "guard_requests";
  readonly userId: string;
  readonly column: string;
}

export interface KeyRing {
  /** Version of the key that encrypts; older keys still decrypt. */
  readonly currentVersion: number;
  /** A secret of the server that goes into every slow hash; it doesn't change when keys rotate. */
  readonly pepper: Uint8Array;
  readonly encrypt: (plain: Uint8Array, place: SecretPlace) => { ciphertext: string; keyVersion: number };
  /** @throws KeyRingError */
  readonly decrypt: (ciphertext: string, keyVersion: number, place: SecretPlace) => Uint8Array;
}

export interface KeyMaterial {
  readonly current: number;
  /** 32 bytes each. */
  readonly keys: ReadonlyMap<number, Uint8Array>;
  readonly pepper: Uint8Array;
}

const NONCE = 12;
const TAG = 16;

/**
 * AES-256-GCM with table, user, column and key version as additional data. The text is base64 of nonce,
 * tag and ciphertext.
 */
export function createKeyRing(material: KeyMaterial): KeyRing {
  const keyOf = (version: number): Uint8Array => {
    const key = material.keys.get(version);
    if (key === undefined) throw new KeyRingError(`encryption key ${version} is missing`);
    return key;
  };
  return {
    currentVersion: material.current,
    pepper: material.pepper,
    encrypt: (plain, place) => {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv("aes-256-gcm", keyOf(material.current), nonce);
      cipher.setAAD(additionalData(place, material.current));
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      const ciphertext = Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64");
      return { ciphertext, keyVersion: material.current };
    },
    decrypt: (ciphertext, keyVersion, place) => {
      const bytes = Buffer.from(ciphertext, "base64");
      const key = keyOf(keyVersion);
      if (bytes.length < NONCE + TAG) throw new KeyRingError("a secret is cut short");
      const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, NONCE));
      decipher.setAAD(additionalData(place, keyVersion));
      decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
      try {
        return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]);
      } catch {
        throw new KeyRingError("a secret does not decrypt with its key");
      }
    },
  };
}

function additionalData({ table, userId, column }: SecretPlace, version: number): Buffer {
  return Buffer.from(JSON.stringify([table, userId, column, version]));
}

/** A secret can't be decrypted: wrong key, wrong row, or changed bytes. Always a refusal, never "no factor". */
export class KeyRingError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "KeyRingError";
  }
}
