import { act, renderHook } from "@testing-library/react";
import { afterAll, expect, test, vi } from "vitest";
import { useCountdown, useNextCodeSeconds, useSecondsLeft, waitUntil } from "./use-countdown.ts";

// Before the module is loaded, unless another file of this worker has loaded it: its clock then begins anew.
// Only what a countdown counts by: React's own timers are not looked at.
vi.hoisted(() =>
  vi.useFakeTimers({
    toFake: ["setInterval", "clearInterval", "Date", "performance"],
    now: Date.UTC(2026, 0, 1),
  }),
);
afterAll(() => vi.useRealTimers());

function pass(ms: number) {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
}

test("the seconds of a wait go down to 0, and then no timer is left", () => {
  const failure = {};
  const { result } = renderHook(() => useCountdown(3, failure));
  expect(result.current).toBe(3);
  pass(1_000);
  expect(result.current).toBe(2);
  pass(5_000);
  expect(result.current).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

test("another occasion begins the wait anew, and without one there is nothing to wait for", () => {
  const wait = (seconds: number | null, failure: object | null) => ({ seconds, failure });
  const { result, rerender } = renderHook(({ seconds, failure }) => useCountdown(seconds, failure), {
    initialProps: wait(3, {}),
  });
  pass(2_000);
  expect(result.current).toBe(1);
  rerender(wait(3, {}));
  expect(result.current).toBe(3);
  rerender(wait(null, null));
  expect(result.current).toBe(0);
});

test("the end of a wait is told once", () => {
  const over = vi.fn<() => void>();
  const untilMs = waitUntil(2);
  renderHook(() => useSecondsLeft(untilMs, over));
  pass(1_750);
  expect(over).not.toHaveBeenCalled();
  pass(2_000);
  expect(over).toHaveBeenCalledTimes(1);
});

test("a computer's sleep counts, as soon as somebody looks at the page again", () => {
  const failure = {};
  const { result } = renderHook(() => useCountdown(60, failure));
  vi.setSystemTime(Date.now() + 45_000);
  act(() => {
    document.dispatchEvent(new Event("visibilitychange"));
  });
  expect(result.current).toBe(15);
});

test("the next code comes at the end of the period that runs now", () => {
  vi.setSystemTime(Date.UTC(2026, 0, 1, 0, 0, 11));
  const { result } = renderHook(() => useNextCodeSeconds(30));
  expect(result.current).toBe(19);
  pass(18_500);
  expect(result.current).toBe(1);
  pass(500);
  expect(result.current).toBe(30);
});
