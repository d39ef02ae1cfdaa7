import { expect, test } from "vitest";
import { systemRandom } from "./random.ts";
import { newScratchCodes } from "./scratch-codes.ts";

test("codes are eight digits, none starts with 0, and a doubled draw is drawn again", () => {
  const draws = [0, 0, 89_999_999, 5, 5, 6, 7];
  const random = { ...systemRandom, below: () => draws.shift() ?? 0 };
  expect(newScratchCodes(random)).toEqual(["10000000", "99999999", "10000005", "10000006", "10000007"]);
});

test("every digit comes about equally often at every place, and hardly a code twice", () => {
  const codes = Array.from({ length: 2_000 }, () => newScratchCodes(systemRandom)).flat();
  // Half a one among 90 million is expected.
  expect(codes.length - new Set(codes).size).toBeLessThan(8);
  for (let at = 0; at < 8; at += 1) {
    const digits = at === 0 ? "123456789" : "0123456789";
    const counts = digits.split("").map((digit) => codes.filter((code) => code.charAt(at) === digit).length);
    expect(counts.reduce((sum, count) => sum + count)).toBe(codes.length);
    // 10,000 draws over nine or ten digits, standard deviation 31; six of them never happen by chance.
    for (const count of counts) expect(Math.abs(count - codes.length / digits.length)).toBeLessThan(190);
  }
});
