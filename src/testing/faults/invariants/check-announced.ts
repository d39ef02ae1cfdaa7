import { expect } from "vitest";

const LIVE = '[role="alert"], [role="status"], dialog[open]';

/** I7: what is new is announced, or has the focus; and the focus of a person who pressed a button is not lost. */
export function checkAnnounced(says: string | null, pressed: boolean): void {
  if (says !== null) {
    const live = Array.from(document.querySelectorAll(LIVE), ({ textContent }) => textContent);
    expect(
      live.some((text) => text.includes(says)),
      "I7: the text is announced",
    ).toBe(true);
  }
  const { activeElement } = document;
  if (pressed)
    expect(activeElement !== null && activeElement !== document.body, "I7: the focus is kept").toBe(true);
}
