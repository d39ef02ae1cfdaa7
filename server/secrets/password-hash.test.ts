import { hashRaw } from "@node-rs/argon2";
import { expect, test, vi } from "vitest";
import { fastHasher } from "../appliance/testing/fast-hasher.ts";
import { ownTurn } from "../http/turn.ts";
import { argonHasher } from "./argon-hasher.ts";
import { hashPassword, verifyPassword } from "./password-hash.ts";
import { systemRandom } from "./random.ts";

/** Its number in the library. */
const ARGON2ID = 2;
/** Of today, told to the library itself. */
const COST = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 4, parallelism: 1, outputLen: 32 };

test("argon2id: the right password with the right pepper verifies, anything else does not", async () => {
  const parts = { hasher: argonHasher(), random: systemRandom, keyRing: { pepper: systemRandom.bytes(32) } };
  const stored = await hashPassword(parts, "correct horse");
  expect(stored).toMatch(/^argon2id-19456-4-1\$[\w-]{22}\$[\w-]{43}$/);
  expect(await verifyPassword(parts, stored, "correct horse")).toBe(true);
  expect(await verifyPassword(parts, stored, "correct horsE")).toBe(false);
  const other = { ...parts, keyRing: { pepper: systemRandom.bytes(32) } };
  expect(await verifyPassword(other, stored, "correct horse")).toBe(false);
  expect(await verifyPassword(parts, null, "correct horse")).toBe(false);
  const [, salt = "", hash] = stored.split("$");
  const seasoned = { ...COST, salt: Buffer.from(salt, "base64url"), secret: parts.keyRing.pepper };
  expect((await hashRaw("correct horse", seasoned)).toString("base64url")).toBe(hash);
});

test("the same characters are the same password from any keyboard, and hashes made before still open", async () => {
  const parts = { hasher: fastHasher(), random: systemRandom, keyRing: { pepper: systemRandom.bytes(32) } };
  const stored = await hashPassword(parts, "caf\u00e9 au lait, \uff11 cup");
  expect(await verifyPassword(parts, stored, "cafe\u0301 au lait, 1 cup")).toBe(true);
  expect(await verifyPassword(parts, stored, "cafe au lait, 1 cup")).toBe(false);
  const salt = systemRandom.bytes(16);
  const [raw = new Uint8Array()] = await parts.hasher.hashAll(
    [{ text: "\uff11 cup of caf\u00e9", salt }],
    parts.keyRing.pepper,
    ownTurn,
  );
  const old = [
    parts.hasher.name,
    ...[salt, raw].map((bytes) => Buffer.from(bytes).toString("base64url")),
  ].join("$");
  expect(await verifyPassword(parts, old, "\uff11 cup of caf\u00e9")).toBe(true);
});

test("a password from before 0.2.0 still opens, and takes as long as one of today", async () => {
  const parts = { hasher: argonHasher(), random: systemRandom, keyRing: { pepper: systemRandom.bytes(32) } };
  const salt = systemRandom.bytes(16);
  const before = { ...COST, timeCost: 2, salt: Buffer.from(salt), secret: parts.keyRing.pepper };
  const raw = await hashRaw("correct horse", before);
  const texts = [salt, raw].map((bytes) => Buffer.from(bytes).toString("base64url"));
  const stored = ["argon2id-19456-2-1", ...texts].join("$");
  const hashed = vi.spyOn(parts.hasher, "hashAll");
  expect(await verifyPassword(parts, stored, "correct horse")).toBe(true);
  expect(await verifyPassword(parts, stored, "correct horsE")).toBe(false);
  const passes = hashed.mock.calls.map(([inputs]) => inputs.map(({ as }) => as?.split("-")[2]));
  expect(passes).toEqual([
    ["2", "2"],
    ["2", "2"],
  ]);
  expect(await verifyPassword(parts, ["argon2id-8-1-1", ...texts].join("$"), "correct horse")).toBe(false);
});
