import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { formatKeyMaterial, newKeyMaterial, openKeyFile, parseKeyMaterial, withNewKey } from "./key-file.ts";
import { KeyRingError, createKeyRing, type KeyMaterial } from "./key-ring.ts";

const place = { table: "mfa_active", userId: "1001", column: "secret_ct" } as const;
const secret = Buffer.from("a secret of 20 bytes");

test("a key file round-trips, and old keys still open after a rotation", () => {
  const old = newKeyMaterial();
  const sealed = createKeyRing(old).encrypt(secret, place);
  const rotated = createKeyRing(parseKeyMaterial(formatKeyMaterial(withNewKey(old))));
  expect(rotated.currentVersion).toBe(2);
  expect(Buffer.from(rotated.decrypt(sealed.ciphertext, sealed.keyVersion, place))).toEqual(secret);
  expect(rotated.encrypt(secret, place).keyVersion).toBe(2);
  expect(Buffer.from(rotated.pepper)).toEqual(Buffer.from(old.pepper));
});

test("each of the 32 bytes of a key and of a pepper is drawn", () => {
  const made = Array.from({ length: 16 }, () => withNewKey(newKeyMaterial()));
  for (const bytesOf of [
    ({ pepper }: KeyMaterial) => pepper,
    ({ keys }: KeyMaterial) => keys.get(1),
    ({ keys }: KeyMaterial) => keys.get(2),
  ]) {
    const drawn = made.map((one) => bytesOf(one) ?? new Uint8Array());
    for (const bytes of drawn) expect(bytes).toHaveLength(32);
    for (let at = 0; at < 32; at += 1)
      expect(new Set(drawn.map((bytes) => bytes[at])).size).toBeGreaterThan(4);
  }
});

test("a secret opens only at its place, with its key version, unchanged", () => {
  const ring = createKeyRing(withNewKey(newKeyMaterial()));
  const { ciphertext, keyVersion } = ring.encrypt(secret, place);
  const changed = Buffer.from(ciphertext, "base64");
  changed.writeUInt8(changed.readUInt8(20) ^ 1, 20);
  const attempts = [
    () => ring.decrypt(ciphertext, keyVersion, { ...place, userId: "1002" }),
    () => ring.decrypt(ciphertext, keyVersion, { ...place, table: "mfa_pending" }),
    () => ring.decrypt(ciphertext, keyVersion, { ...place, column: "other" }),
    () => ring.decrypt(ciphertext, 1, place),
    () => ring.decrypt(ciphertext, 9, place),
    () => ring.decrypt(changed.toString("base64"), keyVersion, place),
    () => ring.decrypt("AAAA", keyVersion, place),
  ];
  for (const attempt of attempts) expect(attempt).toThrow(KeyRingError);
});

test("nonces are 96 random bits, also after a restart with the same key", () => {
  const material = newKeyMaterial();
  const nonces = Array.from({ length: 1_000 }, () => {
    const sealed = Buffer.from(createKeyRing(material).encrypt(secret, place).ciphertext, "base64");
    expect(sealed, "a nonce of 96 bits, a tag of 128").toHaveLength(12 + secret.length + 16);
    return sealed.subarray(0, 12);
  });
  expect(new Set(nonces.map((nonce) => nonce.toString("hex"))).size).toBe(1_000);
  // Of 1,000 draws 500 have the bit, standard deviation 16; eight of them never happen by chance.
  for (let bit = 0; bit < 96; bit += 1) {
    const set = nonces.filter((nonce) => nonce.readUInt8(bit >> 3) & (1 << (bit & 7))).length;
    expect(Math.abs(set - 500)).toBeLessThan(128);
  }
});

/** A file whose key and pepper are so long. */
function ofBytes(key: number, pepper: number): string {
  const text = (length: number) => Buffer.alloc(length, 7).toString("base64");
  return JSON.stringify({ current: 1, keys: { 1: text(key) }, pepper: text(pepper) });
}

test.each([
  "",
  "{}",
  "null",
  '{"current":1,"keys":{},"pepper":""}',
  '{"current":1,"keys":{"1":"AAAA"},"pepper":"AAAA"}',
  ofBytes(31, 32),
  ofBytes(32, 31),
  ofBytes(31, 31),
])("the key file %j is refused without repeating it", (text) => {
  expect(() => parseKeyMaterial(text)).toThrow(/^The encryption key file/);
});

test.each([0o640, 0o604, 0o660, 0o666])(
  "a key file that others can reach stops the start: mode %o",
  (mode) => {
    const dir = mkdtempSync(join(tmpdir(), "modes-"));
    const path = join(dir, "key");
    openKeyFile(path, true);
    chmodSync(path, mode);
    expect(() => openKeyFile(path, false)).toThrow(/\(mode 0\d{3}\)\. Run chmod 600/);
    chmodSync(path, 0o400);
    expect(openKeyFile(path, false).currentVersion).toBe(1);
  },
);
