import { expect } from "vitest";
import type { Cell, Stand } from "./cell.ts";
import { checkMfaTruth } from "./check-mfa-truth.ts";
import { checkNoSecret } from "./check-no-secret.ts";
import { area, controls, fieldText, isInert, pageHeading, pageText } from "./page.ts";

export interface Expected {
  readonly stand: Stand;
  readonly says: string | null;
  /** The person pressed something, so the focus has a place. */
  readonly pressed: boolean;
}

/** What must be true after every fault: docs/faults-app.md, I1 to I8. */
export function checkInvariants(cell: Cell, { stand, says, pressed }: Expected): void {
  expect(pageHeading()).toBe(stand.heading);
  checkNoSecret(cell);
  checkMfaTruth(cell);
  checkOnePost(cell);
  // I5: what was typed stays. The key, the codes and the QR are looked at by the stand's `goOn`.
  for (const [label, text] of cell.kept) {
    const cleared = stand.clears?.includes(label) === true;
    if (cleared) expect(fieldText(label), `I5: ${label} is cleared`).toBe("");
    else expect(fieldText(label), `I5: ${label} keeps what was typed`).toBe(text);
  }
  checkWayOn(stand, says);
  checkAnnounced(says, pressed);
  checkAlive(cell);
}

const POSTS = ["signIn", "answerChallenge", "enableMfa", "acceptMfa", "disableMfa"] as const;

/**
 * I4: never two POSTs for one intent. A call that was refused with 401 may be repeated once after a renewal, but not
 * acceptMfa: a code is never sent twice.
 */
function checkOnePost({ scene, asked }: Cell): void {
  const { exchanges } = scene.traffic;
  for (const call of POSTS) {
    const sent = exchanges.filter(({ request }) => request.call === call);
    const repeated = call === "enableMfa" || call === "disableMfa";
    const refused = repeated ? sent.filter(({ status }) => status === 401).length : 0;
    expect(sent.length, `I4: ${call} is sent once for one intent`).toBeLessThanOrEqual(
      (asked.get(call) ?? 0) + refused,
    );
    if (repeated)
      expect(sent.length, `I4: ${call} is repeated once`).toBeLessThanOrEqual(2 * (asked.get(call) ?? 0));
  }
  const codes = exchanges
    .filter(({ request }) => request.call === "acceptMfa")
    .map(({ request }) => request.body);
  expect(new Set(codes).size, "I4: no code goes to acceptMfa twice").toBe(codes.length);
}

/** I6: a text that says what happened, and one way on that can be taken (or that waits, and says for how long). */
function checkWayOn(stand: Stand, says: string | null): void {
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

const LIVE = '[role="alert"], [role="status"], dialog[open]';

/** I7: what is new is announced, or has the focus; and the focus of a person who pressed a button is not lost. */
function checkAnnounced(says: string | null, pressed: boolean): void {
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

/** I8: no rejection that nobody handles, no blank page, no broken one; nothing of a foreign page or script is used. */
function checkAlive({ uncaught }: Cell): void {
  expect(uncaught, "I8: every rejection is handled").toEqual([]);
  expect(pageHeading(), "I8: the page has a heading").not.toBe("");
  expect(area().textContent.length, "I8: the page says something").toBeGreaterThan(20);
  // A refusal of the server is another sentence: "Something went wrong on the server", or what it did not load.
  expect(pageText(), "I8: the page is not broken").not.toMatch(/Something went wrong(?! on the server)/u);
  expect(pageText() + document.title, "I8: nothing of the server's own words is shown").not.toMatch(
    /owned|Portal/u,
  );
}
