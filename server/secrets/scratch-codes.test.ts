import { expect, test } from "vitest";
import { systemRandom } from "./random.ts";
import { newScratchCodes } from "./scratch-codes.ts";

test("codes are eight digits, none starts with 0, and a doubled draw is drawn again", () => {
  const draws = [0, 0, 89_999_999, 5, 5, 6, 7];
  const random = { ...systemRandom, below: () => draws.shift() ?? 0 };
  expect(newScratchCodes(random)).toEqual(["10000000", "99999999", "10000005", "10000006", "10000007"]);
});

test("every leading digit comes about equally often", () => {
  const counts = new Map<string, number>();
  for (let draw = 0; draw < 2_000; draw += 1) {
    for (const code of newScratchCodes(systemRandom)) {
      counts.set(code.charAt(0), (counts.get(code.charAt(0)) ?? 0) + 1);
    }
  }
  expect(counts.size).toBe(9);
  // 10,000 draws over nine digits: 1,111 each, standard deviation 31; six of them never happen by chance.
  for (const count of counts.values()) expect(Math.abs(count - 1_111)).toBeLessThan(190);
});
