import { expect, test } from "vitest";
import { compareComputerClock } from "./compare-computer-clock.ts";

const NOON = Date.UTC(2026, 4, 1, 12);

test("without a Date header nothing is said about this computer", () => {
  expect(compareComputerClock(NOON, null)).toEqual({ kind: "unknown" });
});

test.each([0, 29_000, -30_400])("%i ms are no difference worth a word", (difference) => {
  expect(compareComputerClock(NOON + difference, NOON)).toEqual({ kind: "right" });
});

test("direction and size are those of this computer", () => {
  expect(compareComputerClock(NOON + 300_000, NOON)).toEqual({ kind: "ahead", seconds: 300, minutes: 5 });
  expect(compareComputerClock(NOON - 86_400_000, NOON)).toEqual({
    kind: "behind",
    seconds: 86_400,
    minutes: 1440,
  });
});
