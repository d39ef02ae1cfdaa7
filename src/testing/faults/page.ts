import { waitFor } from "@testing-library/react";
import { buttons } from "../buttons.ts";
import { passwordOf } from "../passwords.ts";
import type { AppScene } from "../render-app.tsx";
import { ask, type Cell } from "./cell.ts";

/*
 * What a person sees and presses, found by text alone: the matrix asks some ten thousand times, and queries by role
 * compute every accessible name of the page each time.
 */

/** Waits as long as a busy machine takes; the page itself is not printed, it is in the error's words. */
export function until<Found>(look: () => Found): Promise<Found> {
  return waitFor(look, { timeout: 15_000, onTimeout: (error) => error });
}

/** The open dialog, else the page's content. */
export function area(): HTMLElement {
  const found = document.querySelector<HTMLElement>("dialog[open]") ?? document.querySelector("main");
  return found instanceof HTMLElement ? found : document.body;
}

export function pageText(): string {
  return document.body.textContent;
}

/** The page's heading, under a dialog too. */
export function pageHeading(): string {
  return document.querySelector("main h1")?.textContent ?? "";
}

/** Buttons and links of that name in what is open. */
export function controls(name: string): HTMLElement[] {
  return Array.from(area().querySelectorAll<HTMLElement>("button, a[href]")).filter(
    (element) => (element.getAttribute("aria-label") ?? element.textContent).trim() === name,
  );
}

export function isInert(control: HTMLElement): boolean {
  return control.getAttribute("aria-disabled") === "true" || control.hasAttribute("disabled");
}

export function press(scene: Pick<AppScene, "user">, name: string): Promise<void> {
  return until(() => {
    const [control] = controls(name);
    if (control === undefined) throw new Error(`there is no ${name}, but: ${pageText().slice(0, 2_000)}`);
    return control;
  }).then((control) => scene.user.click(control));
}

export function field(label: string): HTMLInputElement {
  for (const element of area().querySelectorAll("label")) {
    const input = document.getElementById(element.htmlFor);
    if (element.textContent === label && input instanceof HTMLInputElement) return input;
  }
  throw new Error(`there is no field ${label}`);
}

/** "" when the field is gone. */
export function fieldText(label: string): string {
  try {
    return field(label).value;
  } catch {
    return "";
  }
}

/** Types over what stands in a field, in one go as a paste does. */
export async function fill(scene: Pick<AppScene, "user">, label: string, text: string): Promise<void> {
  const input = await until(() => field(label));
  await scene.user.clear(input);
  await scene.user.click(input);
  await scene.user.paste(text);
}

export function untilText(text: string): Promise<void> {
  return until(() => {
    if (!pageText().includes(text)) throw new Error(`"${text}" is not said, but: ${pageText()}`);
  });
}

export function untilHeading(name: string): Promise<void> {
  return until(() => {
    if (pageHeading() !== name) {
      throw new Error(`the heading is "${pageHeading()}", not "${name}": ${pageText()}`);
    }
  });
}

export function untilGone(selector: string): Promise<void> {
  return until(() => {
    if (document.querySelector(selector) !== null) throw new Error(`${selector} is still there`);
  });
}

/** In the dialog over the page. */
export async function signInOver(cell: Cell, userName: string): Promise<void> {
  ask(cell, "signIn");
  await fill(cell.scene, "Password", passwordOf(userName));
  await press(cell.scene, buttons.signIn);
  await untilGone("dialog[open]");
}

/** The wait is counted, and its button does nothing. */
export async function waits({ scene }: Cell, button: string): Promise<void> {
  await untilText("Try again in");
  await press(scene, button);
}
