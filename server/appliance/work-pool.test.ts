import { expect, test } from "vitest";
import { argonHasher } from "./argon-hasher.ts";
import { BusyError } from "./busy-error.ts";
import { hashPassword, verifyPassword } from "./password-hash.ts";
import { systemRandom } from "./random.ts";
import { createWorkPool } from "./work-pool.ts";

test("two run, the queue waits in order, the next is refused at once, and room comes back", async () => {
  const pool = createWorkPool(2, 3);
  const finish: (() => void)[] = [];
  const started: number[] = [];
  const jobs = [0, 1, 2, 3, 4].map((number) =>
    pool.run(async () => {
      started.push(number);
      await new Promise<void>((resolve) => void finish.push(resolve));
    }),
  );
  expect(started).toEqual([0, 1]);
  expect(pool.hasRoom()).toBe(false);
  await expect(pool.run(async () => {})).rejects.toBeInstanceOf(BusyError);
  for (let count = 0; count < 5; count += 1) {
    finish.shift()?.();
    await jobs[count];
    await Promise.resolve();
  }
  await Promise.all(jobs);
  expect(started).toEqual([0, 1, 2, 3, 4]);
  expect(pool.hasRoom()).toBe(true);
});

test("a job that fails gives its place back", async () => {
  const pool = createWorkPool(1, 0);
  await expect(pool.run(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(await pool.run(async () => "fine")).toBe("fine");
});

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
