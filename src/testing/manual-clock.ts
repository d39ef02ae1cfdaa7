import type { Clock } from "../api/clock.ts";
import { onTestFinished, vi } from "vitest";
import type { AppScene } from "./render-app.tsx";

export interface ManualClock extends Clock {
  /** Epoch milliseconds, as the server's clock wants it. */
  now: () => number;
  /** Lets time pass: timers run in order, and what they started goes as far as it can without time. */
  advance: (milliseconds: number) => Promise<void>;
  /** Time stands still until this is done: what the server works on takes rounds of the event loop, not time. */
  during: <T>(work: Promise<T>) => Promise<T>;
  /** The computer sleeps: the wall clock goes on, timers and the monotonic clock do not. */
  sleep: (milliseconds: number) => void;
  /** Timers that wait; a session that leaks one shows here. */
  pending: () => number;
}

/** The real one, whatever a test puts in its place. */
const nextRound = globalThis.setImmediate;

/** Ten rounds of the event loop: enough for a chain of in-process requests, and no time passes. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 10; round += 1) {
    await new Promise((resolve) => {
      nextRound(resolve);
    });
  }
}

/** A clock that stands still until it is moved. */
export function createManualClock(startTime = Date.UTC(2026, 0, 15, 12, 0, 0)): ManualClock {
  let wall = startTime;
  let monotonic = 0;
  const timers = new Set<{ due: number; run: () => void }>();
  const running = new Set<Promise<unknown>>();
  const quiet = async () => {
    await settle();
    while (running.size > 0) {
      await Promise.allSettled(running);
      await settle();
    }
  };
  const nextBefore = (end: number) =>
    Array.from(timers)
      .filter(({ due }) => due <= end)
      .sort((one, other) => one.due - other.due)[0];
  const moveTo = (time: number) => {
    wall += time - monotonic;
    monotonic = time;
  };
  return {
    now: () => wall,
    wall: () => wall,
    monotonic: () => monotonic,
    after: (delayMs, run) => {
      const timer = { due: monotonic + Math.max(0, delayMs), run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    advance: async (milliseconds) => {
      const end = monotonic + milliseconds;
      await quiet();
      for (let timer = nextBefore(end); timer !== undefined; timer = nextBefore(end)) {
        moveTo(Math.max(timer.due, monotonic));
        timers.delete(timer);
        timer.run();
        await quiet();
      }
      moveTo(end);
    },
    during: (work) => {
      running.add(work);
      return work.finally(() => running.delete(work));
    },
    sleep: (milliseconds) => {
      wall += milliseconds;
    },
    pending: () => timers.size,
  };
}

/** This computer's clock agrees with the server's. Both stand still, and the page's countdowns with them, until `pass`. */
export function holdTime({ clock }: Pick<AppScene, "clock">): void {
  vi.useFakeTimers({ toFake: ["Date", "performance"], now: clock.now() });
  onTestFinished(() => {
    vi.useRealTimers();
  });
}

/** Lets time pass for app, server and this computer. */
export async function pass({ clock }: Pick<AppScene, "clock">, seconds: number): Promise<void> {
  await clock.advance(seconds * 1_000);
  vi.advanceTimersByTime(seconds * 1_000);
  vi.setSystemTime(clock.now());
}
