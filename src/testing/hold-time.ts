import { onTestFinished, vi } from "vitest";
import type { AppScene } from "./render-app.tsx";

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
