import { vi } from "vitest";

/** Every question about the device is answered as by a phone under a finger, until the test ends. */
export function onATouchPhone(): void {
  const list = window.matchMedia("(pointer: coarse) and (max-width: 48rem)");
  vi.spyOn(list, "matches", "get").mockReturnValue(true);
  vi.spyOn(window, "matchMedia").mockReturnValue(list);
}
