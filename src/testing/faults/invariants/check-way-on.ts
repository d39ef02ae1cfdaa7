import { expect } from "vitest";
import type { Stand } from "../cell.ts";
import { area, controls, isInert, pageText } from "../page.ts";

/** I6: a text that says what happened, and one way on that can be taken (or that waits, and says for how long). */
export function checkWayOn(stand: Stand, says: string | null): void {
  if (says !== null) expect(pageText(), "I6: it is said what happened").toContain(says);
  for (const name of stand.ways) {
    const [control] = controls(name);
    expect(control, `I6: there is a button ${name}`).toBeDefined();
    if (control !== undefined) expect(isInert(control), `I6: ${name} can be pressed`).toBe(false);
  }
  for (const name of stand.inert ?? []) {
    const [control] = controls(name);
    expect(control !== undefined && isInert(control), `I6: ${name} waits`).toBe(true);
    expect(area().querySelector('[role="timer"]'), "I6: the wait is counted").not.toBeNull();
  }
  const leading = Array.from(area().querySelectorAll('button[class*="primary"], a[class*="primary"]'));
  expect(leading.length, "I6: one button stands out").toBeLessThanOrEqual(1);
}
