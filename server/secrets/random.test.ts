import { expect, test } from "vitest";
import { systemRandom } from "./random.ts";

test("each byte comes about equally often, and no 32 of them come again", () => {
  const drawn = Array.from({ length: 4_000 }, () => systemRandom.bytes(32));
  expect(new Set(drawn.map((bytes) => Buffer.from(bytes).toString("hex"))).size).toBe(4_000);
  const counts = Array.from({ length: 256 }, () => 0);
  for (const bytes of drawn) for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1;
  // 128,000 draws over 256 values: 500 each, standard deviation 22; eight of them never happen by chance.
  for (const count of counts) expect(Math.abs(count - 500)).toBeLessThan(180);
});
