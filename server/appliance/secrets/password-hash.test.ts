import { expect, test } from "vitest";
import { argonHasher } from "./argon-hasher.ts";
import { hashPassword, verifyPassword } from "./password-hash.ts";
import { systemRandom } from "./random.ts";

test("argon2id: the right password with the right pepper verifies, anything else does not", async () => {
  const parts = { hasher: argonHasher(), random: systemRandom, keyRing: { pepper: systemRandom.bytes(32) } };
  const stored = await hashPassword(parts, "correct horse");
  expect(stored).toMatch(/^argon2id-19456-2-1\$[\w-]{22}\$[\w-]{43}$/);
  expect(await verifyPassword(parts, stored, "correct horse")).toBe(true);
  expect(await verifyPassword(parts, stored, "correct horsE")).toBe(false);
  const other = { ...parts, keyRing: { pepper: systemRandom.bytes(32) } };
  expect(await verifyPassword(other, stored, "correct horse")).toBe(false);
  expect(await verifyPassword(parts, null, "correct horse")).toBe(false);
});
