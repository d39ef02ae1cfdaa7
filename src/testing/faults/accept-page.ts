import { expect } from "vitest";
import type { Authenticator } from "../authenticator.ts";
import { ask, later, type Cell } from "./cell.ts";
import { fill, press, until, untilHeading, untilText } from "./page.ts";
import { buttons } from "../buttons.ts";

/** Name of the field that acceptMfa takes its code from. */
export const FIELD = "6-digit code";

interface Held {
  readonly phone: Authenticator;
  readonly key: string;
  readonly codes: string;
}

/** What a cell made before its fault. */
export const held = new WeakMap<Cell, Held>();

/** The key on the page, which comes a frame after the heading. */
export const keyOnPage = () =>
  until(() => {
    const key = document.querySelector('[role="group"] code')?.textContent ?? "";
    if (key === "") throw new Error("there is no key");
    return key;
  });

/** What else the page shows of the enrollment now. */
export const codesOnPage = () => document.querySelector('ul[aria-label="Scratch codes"]')?.textContent ?? "";
export const linkOnPage = () => document.querySelector('a[href^="otpauth:"]')?.getAttribute("href") ?? "";

/** Types the code that the phone shows now. */
export async function typeNext(cell: Cell): Promise<void> {
  const code = held.get(cell)?.phone.codeAt(cell.scene.clock.now()) ?? "";
  cell.codes.push(code);
  ask(cell, "acceptMfa");
  await fill(cell.scene, FIELD, code);
  cell.kept.set(FIELD, code);
}

/** I5: Back shows the very same codes, key and QR; then the next code of the phone turns MFA on. */
export async function goOnWithTheSame(cell: Cell): Promise<void> {
  const before = held.get(cell);
  await press(cell.scene, "Back");
  await untilHeading("Save your scratch codes");
  expect(codesOnPage()).toBe(before?.codes);
  await press(cell.scene, "Back");
  await untilHeading("Scan the QR code");
  expect(await keyOnPage()).toBe(before?.key);
  await press(cell.scene, buttons.goOn);
  await untilHeading("Save your scratch codes");
  await press(cell.scene, buttons.codesSaved);
  await untilHeading("Confirm with a code");
  await finish(cell);
}

async function finish(cell: Cell): Promise<void> {
  await later(cell, 30);
  await typeNext(cell);
  await untilHeading("MFA is on");
  await untilText("Next time, you'll need your password");
  expect(document.body.textContent).not.toContain(held.get(cell)?.key);
}
