import { expect, test } from "vitest";
import { createMonotonicClock } from "./monotonic-clock.ts";

function createSources() {
  const times = { monotonic: 5_000, wall: 1_800_000_000_000 };
  const clock = createMonotonicClock({ monotonic: () => times.monotonic, wall: () => times.wall });
  return {
    clock,
    pass: (monotonic: number, wall: number): void => {
      times.monotonic += monotonic;
      times.wall += wall;
    },
  };
}

test("it starts at zero and counts milliseconds", () => {
  const { clock, pass } = createSources();
  expect(clock.now()).toBe(0);
  pass(1_500, 1_500);
  expect(clock.now()).toBe(1_500);
});

test("setting the computer's clock back changes nothing", () => {
  const { clock, pass } = createSources();
  pass(1_000, -86_400_000);
  expect(clock.now()).toBe(1_000);
  pass(1_000, 1_000);
  expect(clock.now()).toBe(2_000);
});

test("time asleep counts, though performance.now() stood still", () => {
  const { clock, pass } = createSources();
  pass(200, 3_600_000);
  expect(clock.now()).toBe(3_600_000);
});

test("a small adjustment of the wall clock does not count", () => {
  const { clock, pass } = createSources();
  pass(1_000, 3_000);
  expect(clock.now()).toBe(1_000);
});

test("it never goes back, whatever its sources do", () => {
  const { clock, pass } = createSources();
  pass(1_000, 1_000);
  const before = clock.now();
  pass(-500, -500);
  expect(clock.now()).toBeGreaterThanOrEqual(before);
});
